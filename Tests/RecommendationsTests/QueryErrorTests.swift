import Recommendations
import Testing
import Vibes

struct QueryErrorTests {
  @Test(
    arguments: [
      ("", .empty, "", "empty"), ("  \n", .empty, "  \n", "empty"),
      ("dog +", .danglingOperator, "+", "needs a term"), ("dog + - cat", .danglingOperator, "+", "another"),
      ("-", .danglingOperator, "-", "nothing"), ("- people", .onlyNegative, "people", "what to look for"),
      ("- people - #fff", .onlyNegative, "people - #fff", "what to look for"),
      (#"a "dog"#, .unbalancedQuote, "\"", "not closed"),
      (#"12" vinyl"#, .unbalancedQuote, "\"", #"write \""#),
      (#""a"b"#, .unbalancedQuote, "\"", "a space is missing"),
      (#"text:"a"#, .unbalancedQuote, "\"", "not closed"),
      ("dog brigthness<60", .unknownName, "brigthness", "did you mean brightness?"),
      ("warmt>20", .unknownName, "warmt", "did you mean warmth?"),
      ("goldenhour>0.5", .unknownName, "goldenhour", "golden-hour"),
      ("vibe:mody", .unknownName, "mody", "moody"), ("vibe:xyz", .unknownName, "xyz", "there are pastel"),
      ("https://a.b/c.jpg", .unknownName, "https", "in quotes"),
      ("dog #e07a5", .badColor, "#e07a5", "3 or 6"), ("#", .badColor, "#", "3 or 6"),
      ("#gggggg", .badColor, "#gggggg", "3 or 6"), ("color:teal", .badColor, "teal", "3 or 6"),
      ("0:dog", .badWeight, "0", "0.001…1000"), ("nan:dog", .badWeight, "nan", "a number"),
      ("#fff:nan", .badWeight, "nan", "a number"), ("#fff:0", .badWeight, "0", "0.001"),
      ("#fff:", .badWeight, "", "a number"), ("-2:dog", .badWeight, "-2", "write - and a space"),
      ("inf:dog", .badWeight, "inf", "a number"), ("1e9:dog", .badWeight, "1e9", "0.001"),
      ("2: dog", .badWeight, "2:", "without a space"), ("2:3:dog", .badWeight, "2:3", "one weight"),
      ("2:#fff:3", .badWeight, "2:#fff:3", "one weight"),
      ("2:warmth>20", .badWeight, "2:warmth>20", "no weight"),
      ("warmth>abc", .badValue, "abc", "a number"), ("warmth>20..40", .badValue, "20..40", "a number"),
      ("brightness>100", .badValue, "brightness>100", "0…100"),
      ("golden-hour>50", .badValue, "golden-hour>50", "0…1"),
      ("width<0", .badValue, "width<0", "from 0 up"), ("date>=2024-13", .badValue, "2024-13", "2024-05"),
      ("date=2023-02-29", .badValue, "2023-02-29", "a date is written"),
      ("date=24", .badValue, "24", "a date"),
      ("bytes>5XB", .badValue, "5XB", "800kB"), ("orientation:tall", .badValue, "tall", "portrait"),
      ("key:hi", .badValue, "hi", "low, normal, high"), ("warmth:..", .badValue, "..", "at least one end"),
      ("warmth:40..20", .contradiction, "40..20", "write 20..40"),
      ("warmth:20..<20", .contradiction, "20..<20", "nothing lies"),
      ("warmth>20 dog warmth<10", .contradiction, "warmth<10", "warmth>20"),
      ("key:high key:low", .contradiction, "key:low", "key:high"),
      ("key:high - key:high", .contradiction, "key:high", "key:high"),
      ("date>=2024-05 date<2024", .contradiction, "date<2024", "2024-05-01"),
      ("folder:[a", .badPattern, "[a", "opening ["), ("folder:a//b", .badPattern, "a//b", "empty name"),
      ("folder:", .badTerm, "folder:", "missing"), ("warmth> 20", .badTerm, "warmth>", "missing"),
      ("warmth >20", .badTerm, ">20", "no spaces"), ("warmth!=20", .badTerm, "warmth!=", "write -"),
      ("orientation>portrait", .badTerm, "orientation>", "orientation:"),
      ("golden-hour:0.4", .badTerm, "golden-hour:0.4", "golden-hour>=0.4"),
      ("dog -people", .badTerm, "-people", "- people"), ("image:", .badTerm, "image:", "colon"),
      (#""""#, .badTerm, #""""#, "no words"), ("vibe=noir", .badTerm, "vibe=noir", "vibe:noir"),
    ] as [(String, QueryError.Code, String, String)])
  func pointsAtWhatIsWrong(line: String, code: QueryError.Code, subject: String, hint: String) {
    let error = #expect(throws: QueryError.self) { try SearchQuery(parsing: line) }
    #expect(error?.code == code)
    #expect(error?.subject == subject)
    #expect(error?.reason.contains(hint) == true, "\(error?.reason ?? "")")
  }

  @Test func drawsALineUnderTheTerm() {
    let error = #expect(throws: QueryError.self) {
      try SearchQuery(parsing: "\"a dog\" + 2:./beach.jpg brigthness<60")
    }
    #expect(
      error?.diagnostic == """
        nothing is called “brigthness”; did you mean brightness?; put words to search for in quotes
          "a dog" + 2:./beach.jpg brigthness<60
                                  ^~~~~~~~~~
        """)
    #expect(error?.range == 24..<34)
  }

  @Test func showsOnlyThePartOfALongQuery() {
    let long = String(repeating: "word ", count: 200) + "warmt>2 " + String(repeating: "word ", count: 200)
    let error = #expect(throws: QueryError.self) { try SearchQuery(parsing: long) }
    let lines = (error?.excerpt ?? "").split(separator: "\n").map(Array.init)
    #expect(lines.count == 2 && lines[0].count < 140)
    let caret = lines[1].firstIndex(of: "^") ?? 0
    #expect(String(lines[0][caret...]).hasPrefix("warmt>2"))
  }

  @Test func keepsTheExcerptOnOneLine() {
    let error = #expect(throws: QueryError.self) { try SearchQuery(parsing: "a\nb\twarmt>2") }
    #expect(error?.excerpt == "a b warmt>2\n    ^~~~~")
  }

  @Test func pointsIntoTheJoinedArguments() {
    let error = #expect(throws: QueryError.self) {
      try SearchQuery(arguments: ["a dog", "+", "#e07a5"])
    }
    #expect(error?.excerpt == "a dog + #e07a5\n        ^~~~~~")
  }

  @Test func pointsIntoAFlagsOwnValue() {
    var builder = SearchQueryBuilder()
    let error = #expect(throws: QueryError.self) { try builder.add(color: "e07a5:0.4") }
    #expect(error?.excerpt == "e07a5:0.4\n^~~~~")
  }

  @Test func refusesAFilterFlagThatIsNone() {
    var builder = SearchQueryBuilder()
    #expect(throws: QueryError.self) { try builder.add(filter: "a dog") }
  }

  @Test(arguments: [0, .nan, .infinity, -1e9, 1e-9])
  func refusesWeightsThatMeanNothing(weight: Double) {
    let error = #expect(throws: QueryError.self) {
      try SearchQuery(terms: [WeightedTerm(.text("a"), weight: weight)])
    }
    #expect(error?.code == .badWeight)
  }

  @Test func allowsToSubtractFromWhatFiltersLeave() throws {
    #expect(try SearchQuery(parsing: "- #ff0000 orientation:portrait").terms[0].weight == -1)
  }
}
