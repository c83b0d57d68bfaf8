import ColorScience
import PinPalettesTesting
import Recommendations
import Testing
import Vibes

struct QueryFuzzTests {
  private static let pieces: [String] = [
    " ", "  ", "+", "-", "−", " + ", " - ", "\"", "“", "”", "\\", "#", "#fff", "#e07a5f", ":", "0.4", "2:",
    "nan:",
    "1e400:", "-1:", ">", "<", ">=", "=", "!=", "≤", "..", "..<", "warmth", "date", "2024-05", "9999",
    "0001-01-01",
    "bytes", "99999999999999999999GB", "aspect", "16:9", "1/0", "folder:", "path:", "**/", "[a-", "]", "/",
    "./", "~/",
    ".jpg", "dog", "é", "e\u{301}", "👨‍👩‍👧", "日本", "\n", "\t", "\r\n", "\0", "\u{200D}", "vibe:", "golden-hour",
    "key:",
    "high", "image:", "text:", "color:", "width", "1e308", "-", "\u{301}",
  ]

  @Test(arguments: 0..<8) func noInputCrashes(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<1500 {
      let count = Int.random(in: 0...12, using: &random)
      let words = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
      check { try SearchQuery(parsing: words.joined()) }
      check { try SearchQuery(arguments: words) }
    }
  }

  /// A query that was read prints as one that reads as the same; an error points into its input.
  private func check(_ read: () throws -> SearchQuery) {
    do {
      let query = try read()
      let again = try SearchQuery(parsing: query.description)
      #expect(again == query, "\(query)")
    } catch let error as QueryError {
      #expect(error.range.upperBound <= error.input.unicodeScalars.count)
      var subject = String.UnicodeScalarView()
      subject.append(contentsOf: Array(error.input.unicodeScalars)[error.range])
      #expect(String(subject) == error.subject)
      #expect(!error.reason.isEmpty && !error.diagnostic.isEmpty)
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test(arguments: 0..<4) func whatIsBuiltReadsBackAsItself(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(100 + seed))
    for _ in 0..<400 {
      let terms = (0...Int.random(in: 0...3, using: &random)).map { place in
        WeightedTerm(
          term(&random), weight: weight(&random) * (place > 0 && Bool.random(using: &random) ? -1 : 1))
      }
      // Two that cancel each other out are refused.
      guard
        !terms.contains(where: { one in terms.contains { $0.term == one.term && $0.weight == -one.weight } })
      else { continue }
      let bounds = NumericBounds(
        from: Double.random(in: -50...0, using: &random), includingLower: Bool.random(using: &random),
        to: Double.random(in: 1...90, using: &random), includingUpper: Bool.random(using: &random))
      let filters = [
        PictureFilter(.number(.metric(.warmth), bounds)),
        PictureFilter(.orientation(.square), excludes: Bool.random(using: &random)),
      ]
      let query = try SearchQuery(terms: terms, filters: filters)
      #expect(try SearchQuery(parsing: query.description) == query, "\(query)")
    }
  }

  private func term(_ random: inout SeededGenerator) -> QueryTerm {
    let text = (0...6).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined() + "x"
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return .text(text)
    case 1: return .image(text)
    case 2: return .color(RGBColor(red: .random(in: 0...255, using: &random), green: 3, blue: 250))
    default: return .vibe(NamedVibe.allCases.randomElement(using: &random) ?? .noir)
    }
  }

  private func weight(_ random: inout SeededGenerator) -> Double {
    [1, 2, 0.4, 0.001, 1000, Double.random(in: 0.001...1000, using: &random)].randomElement(using: &random)
      ?? 1
  }

  @Test(.timeLimit(.minutes(1))) func longInputTakesNoTime() {
    for piece in ["\"", "\\", "a ", "2:", "#", "warmth>1 ", "- ", "(", "folder:*a*/ ", "x:"] {
      _ = try? SearchQuery(parsing: String(repeating: piece, count: 3000))
    }
  }
}
