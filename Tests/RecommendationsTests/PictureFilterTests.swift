import PinPalettesTesting
import Recommendations
import Testing
import Vibes

struct PictureFilterTests {
  private static let picture = PictureSample(
    path: "/home/me/trips/rome/IMG_1.jpg", pixelWidth: 4000, pixelHeight: 3000, byteCount: 2_400_000,
    // 2024-05-31T18:30:00
    captureSeconds: 1_717_180_200, metrics: [.warmth: 34.1, .brightness: 60], scores: [.goldenHour: 0.62],
    key: .normal, harmony: .analogous)

  @Test(arguments: [
    ("warmth>34", true), ("warmth>34.1", false), ("warmth>=34.1", true), ("warmth<34.1", false),
    ("warmth<=34.1", true), ("warmth=34", true), ("warmth=34.0", false), ("warmth:30..34.1", true),
    ("warmth:30..<34.1", false), ("golden-hour>=0.62", true), ("golden-hour>0.7", false),
    ("width>=4000", true), ("width=4000", true), ("height<3000", false), ("megapixels=12", true),
    ("bytes<2.5MB", true), ("bytes=2MB", true), ("bytes=2.0MB", false), ("aspect=4:3", true),
    ("aspect>1.4", false),
    ("date=2024", true), ("date=2024-05", true), ("date=2024-05-31", true), ("date>2024-05-31", false),
    ("date<2024-05-31", false), ("date>=2024-05-31T18:30", true), ("date>2024-05-31T18:30", false),
    ("date:2024-01..2024-05", true), ("date:2023..2024-04", false), ("orientation:landscape", true),
    ("orientation:square", false), ("key:normal", true), ("harmony:analogous", true), ("folder:rome", true),
    ("folder:trips/*", true), ("folder:IMG_1.jpg", false), ("path:IMG_*", true), ("- folder:rome", false),
    ("- folder:milan", true), ("- warmth>50", true), ("- key:normal", false),
  ])
  func letsInWhatMeetsIt(line: String, expected: Bool) throws {
    let filters = try SearchQuery(parsing: line).filters
    var matcher = FilterMatcher(filters)
    #expect(filters.allSatisfy { $0.matches(Self.picture) } == expected)
    let passes = matcher.matches(Self.picture)
    #expect(passes == expected)
  }

  @Test(arguments: [
    "warmth<50", "golden-hour<0.5", "width>1", "orientation:square", "key:low", "harmony:mono", "bytes>0",
  ])
  func whatIsNotKnownMeetsNothingAndNotItsOpposite(line: String) throws {
    let unknown = PictureSample(pixelWidth: nil, pixelHeight: nil, byteCount: nil)
    for filter in try [line, "- " + line].flatMap({ try SearchQuery(parsing: $0).filters }) {
      #expect(!filter.matches(unknown))
    }
  }

  @Test func datesThePictureByItsFileWhereTheCameraSaysNothing() throws {
    var picture = PictureSample()
    picture.modifiedNanoseconds = 1_717_180_200_999_999_999
    let filter = try SearchQuery(parsing: "date=2024-05-31T18:30:00").filters[0]
    #expect(filter.matches(picture))
    picture.captureSeconds = 0
    #expect(!filter.matches(picture))
  }

  @Test(
    arguments: [
      (1050, 1000, .square), (1051, 1000, .landscape), (1000, 1050, .square), (1000, 1051, .portrait),
      (1, 1, .square),
    ] as [(Int, Int, PictureOrientation)])
  func aSquareMayBeALittleOff(width: Int, height: Int, expected: PictureOrientation) {
    #expect(PictureOrientation(width: width, height: height) == expected)
  }

  @Test func aMatcherSaysOfManyWhatItsFiltersSayOfEach() throws {
    var random = SeededGenerator(seed: 5)
    let filters = try SearchQuery(parsing: "warmth>0 path:b/**/*.jpg - folder:c folder:a* width>500").filters
    var matcher = FilterMatcher(filters)
    var passed = 0
    for _ in 0..<3000 {
      let folders = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        ["a", "ab", "b", "c"].randomElement(using: &random) ?? "a"
      }
      let name = ["x.jpg", "y.jpg", "z.png"].randomElement(using: &random) ?? "x"
      let picture = PictureSample(
        path: "/" + (folders + [name]).joined(separator: "/"),
        pixelWidth: Int.random(in: 0...2000, using: &random),
        metrics: [.warmth: Double.random(in: -50...100, using: &random)])
      let expected = filters.allSatisfy { $0.matches(picture) }
      let passes = matcher.matches(picture)
      #expect(passes == expected, "\(picture.path)")
      passed += expected ? 1 : 0
    }
    #expect(passed > 20)
  }

  @Test func noFilterLetsEverythingIn() {
    var matcher = FilterMatcher([])
    #expect(matcher.isEmpty)
    let passes = matcher.matches(Self.picture)
    #expect(passes)
  }
}
