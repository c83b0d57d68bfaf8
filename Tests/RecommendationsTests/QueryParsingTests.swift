import ColorScience
import Recommendations
import Testing
import Vibes

struct QueryParsingTests {
  @Test func readsTheWholeLanguageInOneLine() throws {
    let query = try SearchQuery(
      parsing: #""a dog" + 2:./beach.jpg - "people" + #e07a5f:0.4 warmth>20 brightness<60"#)
    #expect(
      query.terms == [
        WeightedTerm(.text("a dog")), WeightedTerm(.image("./beach.jpg"), weight: 2),
        WeightedTerm(.text("people"), weight: -1),
        WeightedTerm(.color(RGBColor(red: 0xe0, green: 0x7a, blue: 0x5f)), weight: 0.4),
      ])
    #expect(
      query.filters == [
        PictureFilter(.number(.metric(.warmth), NumericBounds(from: 20, includingLower: false))),
        PictureFilter(.number(.metric(.brightness), NumericBounds(to: 60, includingUpper: false))),
      ])
  }

  @Test func readsTheSameFromAShell() throws {
    let line = #""a dog" + 2:./beach.jpg - "people" + #e07a5f:0.4 warmth>20 brightness<60"#
    let words = [
      "a dog", "+", "2:./beach.jpg", "-", "people", "+", "#e07a5f:0.4", "warmth>20", "brightness<60",
    ]
    #expect(try SearchQuery(arguments: words) == SearchQuery(parsing: line))
  }

  /// The normal form is quoted, so the right side tells texts apart.
  @Test(arguments: [
    // Texts.
    ("a dog on grass", #""a dog on grass""#), ("a  dog\tand\ncat", #""a dog and cat""#),
    (#""a  dog""#, #""a  dog""#), ("black-and-white", #""black-and-white""#),
    (#""a" "b""#, #""a" + "b""#), (#"a "b c" d"#, #""a" + "b c" + "d""#),
    ("dog - people", #""dog" - "people""#), ("dog − black cats", #""dog" - "black cats""#),
    ("- people + dog", #"- "people" + "dog""#), ("“a dog”", #""a dog""#),
    (##"say \"hi\" \+ \\ \#fff"##, ##""say \"hi\" + \\ #fff""##), ("it's 5", #""it's 5""#),
    ("2:black dog", #"2:"black dog""#), ("0.5:\"a dog\"", #"0.5:"a dog""#), ("日本の 庭", #""日本の 庭""#),
    ("text:beach.jpg", #""beach.jpg""#), (#"text:"warmth>20""#, #""warmth>20""#), (":) wow!", #"":) wow!""#),
    ("dog!", #""dog!""#), ("3 dogs", #""3 dogs""#),
    // Images.
    ("beach.jpg", "beach.jpg"), ("./beach", "./beach"), ("~/a.JPG", "~/a.JPG"), ("../x", "../x"),
    ("/a/b", "/a/b"), (#"./my\ beach.jpg"#, #"image:"./my beach.jpg""#), ("image:beach", #"image:"beach""#),
    ("3:image:\"my beach\"", #"3:image:"my beach""#), ("2:a.png dog", #"2:a.png + "dog""#),
    // Colors.
    ("#E07A5F", "#e07a5f"), ("#fa0", "#ffaa00"), ("2:#fa0", "#ffaa00:2"), ("color:fa0:0.5", "#ffaa00:0.5"),
    ("dog - #000:0.25", #""dog" - #000000:0.25"#),
    // Vibes.
    ("vibe:golden-hour", "vibe:golden-hour"), ("2:vibe:goldenHour", "2:vibe:golden-hour"),
    ("vibe:noir:0.5 - vibe:neon", "0.5:vibe:noir - vibe:neon"),
    // Filters.
    ("warmth>20", "warmth>20"), ("warmth>=20", "warmth>=20"), ("warmth≤-20", "warmth<=-20"),
    ("warmth:20..40", "warmth:20..40"), ("warmth:20..", "warmth>=20"), ("warmth:20<..<40", "warmth:20<..<40"),
    ("warmth:..<40", "warmth<40"),
    ("brightness=60", "brightness:59.5..<60.5"), ("hueVariety=0.5", "hue-variety:0.45..<0.55"),
    ("golden-hour>0.5", "golden-hour>0.5"), ("TONAL_RANGE<50", "tonal-range<50"),
    ("mp>=12", "megapixels>=12"),
    ("bytes<2.5MB", "bytes<2500000"), ("size>=1KiB", "bytes>=1024"), ("width=1920", "width:1919.5..<1920.5"),
    ("aspect>16:9", "aspect>1.7777777777777777"), ("aspect<=3/2", "aspect<=1.5"),
    ("date>=2024-05", "date>=2024-05-01"), ("date>2024-05", "date>=2024-06-01"),
    ("date<=2024", "date<2025-01-01"), ("date<2024", "date<2024-01-01"),
    ("date=2024-12", "date:2024-12-01..<2025-01-01"),
    ("date:2024-02..2024-02-29", "date:2024-02-01..<2024-03-01"),
    ("date>=2024-05-31T18:30", "date>=2024-05-31T18:30"), ("orientation:Portrait", "orientation:portrait"),
    ("key:high", "key:high"), ("harmony:gray", "harmony:grey"),
    ("harmony:splitComplementary", "harmony:split-complementary"), ("folder:holidays", "folder:holidays"),
    (#"folder:"my trips/*""#, #"folder:"my trips/*""#), (#"path:a\*b"#, #"path:"a\\*b""#),
    ("- folder:screens", "- folder:screens"), ("- warmth>20", "- warmth>20"), ("+ warmth>20", "warmth>20"),
    ("warmth>20 dog", #""dog" warmth>20"#),
  ])
  func readsAndWritesItsNormalForm(line: String, normal: String) throws {
    let query = try SearchQuery(parsing: line)
    #expect(query.description == normal)
    #expect(try SearchQuery(parsing: normal) == query)
  }

  @Test(arguments: [
    (["a dog + #e07a5f"], #""a dog" + #e07a5f"#),
    (["a", "dog"], #""a dog""#),
    (["a dog", "cat"], #""a dog" + "cat""#), (["cat", "a dog", "cat"], #""cat" + "a dog" + "cat""#),
    (["a dog - people", "warmth>20"], #""a dog" - "people" warmth>20"#),
    (["2:a dog", "cat"], #"2:"a dog" + "cat""#),
    (["./my beach.jpg"], #"image:"./my beach.jpg""#),
    (["2:./my beach.jpg", "dog"], #"2:image:"./my beach.jpg" + "dog""#),
    (["folder:my trips", "a dog"], #""a dog" folder:"my trips""#),
    (["image:my beach", "a dog"], #"image:"my beach" + "a dog""#),
    (["text:warmth>20 and more", "x"], #""warmth>20 and more" + "x""#),
    ([#""a dog""#, "-", "cats"], #""a dog" - "cats""#),
  ])
  func readsTheWordsOfAShell(words: [String], normal: String) throws {
    #expect(try SearchQuery(arguments: words).description == normal)
  }

  @Test func buildsTheSameFromFlags() throws {
    var builder = SearchQueryBuilder()
    builder.add(text: "a dog")
    builder.add(image: "./beach.jpg", weight: 2)
    builder.add(text: "people", weight: -1)
    try builder.add(color: "e07a5f:0.4")
    try builder.add(vibe: "noir")
    try builder.add(filter: "warmth>20")
    let expected = #""a dog" + 2:./beach.jpg - "people" + #e07a5f:0.4 + vibe:noir warmth>20"#
    #expect(try builder.query() == SearchQuery(parsing: expected))
  }

  @Test func resolvesPathsForTheApplication() throws {
    let query = try SearchQuery(parsing: "~/a.jpg folder:./trips folder:screens path:~/b/*.png folder:.")
    let resolved = try query.resolvingPaths {
      $0.hasPrefix("~") ? "/home/me" + $0.dropFirst() : "/srv" + $0.dropFirst()
    }
    #expect(
      resolved.description
        == "/home/me/a.jpg folder:/srv/trips folder:screens path:/home/me/b/*.png folder:/srv")
  }

  @Test func marksInTheWorkingFolderStandForThemselves() throws {
    let query = try SearchQuery(parsing: "dog folder:./x*").resolvingPaths { _ in "/a[b]/c*" }
    guard case .place(let pattern) = query.filters[0].condition else {
      return #expect(Bool(false), "a place")
    }
    #expect(pattern.matches("/a[b]/c*/x1/p.jpg"))
    #expect(!pattern.matches("/ab/c/x1/p.jpg"))
  }

  @Test func aRangeThatLeavesOutItsFirstDateLeavesOutAllOfIt() throws {
    let open = try SearchQuery(parsing: "date:2026<..2030")
    let over = try SearchQuery(parsing: "date>2026 date<=2030")
    guard case .number(_, let range) = open.filters[0].condition,
      case .number(_, let above) = over.filters[0].condition
    else { return #expect(Bool(false), "numbers") }
    #expect(range.lower == above.lower)
  }

  @Test(arguments: ["dog - dog", "#ff0000 - #ff0000", "vibe:noir - vibe:noir", "2:dog - 2:dog warmth>2"])
  func termsThatCancelOutAreRefused(line: String) {
    let error = #expect(throws: QueryError.self) { try SearchQuery(parsing: line) }
    #expect(error?.code == .cancelled)
  }

  @Test func aFlagHoldsOneTerm() {
    #expect(throws: QueryError.self) {
      var builder = SearchQueryBuilder()
      try builder.add(color: "#ff0000 dog")
    }
    #expect(throws: QueryError.self) {
      var builder = SearchQueryBuilder()
      try builder.add(vibe: "moody warmth>20")
    }
  }

  @Test(arguments: [
    ("dog", true), ("a.jpg", true), ("#fff", false), ("vibe:noir", false), ("warmth>0", false),
  ])
  func tellsWhetherItNeedsAModel(line: String, expected: Bool) throws {
    #expect(try SearchQuery(parsing: line).needsModel == expected)
  }
}
