import Foundation
import PinPalettesTesting
import Testing
import Vibes

@testable import SQLiteCatalog

struct NamedVibesTextTests {
  @Test(arguments: [0, 1, 0.5, 1e-7, 0.1 + 0.2, .leastNonzeroMagnitude, 1.0.nextDown])
  func readsBackEveryBit(score: Double) throws {
    var random = SeededGenerator(seed: 1)
    let scores = NamedVibeScores { $0 == .noir ? score : Double.random(in: 0...1, using: &random) }
    #expect(try NamedVibesText.decode(NamedVibesText.encode(scores)) == scores)
  }

  /// What another program may have made of the text.
  @Test func readsTheSameObjectInAnotherForm() throws {
    let scores = NamedVibeScores { _ in 0.25 }
    let text = try NamedVibesText.encode(scores)
    for form in [
      text.replacing(",", with: ", "), text.replacing("0.25", with: "25E-2"),
      text.replacing("{", with: "{\"another\":2,"), " " + text + "\n",
    ] {
      #expect(try NamedVibesText.decode(form) == scores, "\(form)")
    }
  }

  @Test(arguments: [
    ("0.25", "1.5"), ("0.25", "-0.25"), ("0.25", "nan"), ("0.25", ""), ("0.25", "0.2.5"), ("}", ""),
    ("}", "}}"),
    ("{", ""), ("airy", "fairy"), ("0.25", "\"0.25\""),
  ])
  func refusesWhatIsNone(old: String, new: String) throws {
    let text = try NamedVibesText.encode(NamedVibeScores { _ in 0.25 })
    let changed = text.replacing(old, with: new, maxReplacements: 1)
    try #require(changed != text)
    #expect(throws: DamagedRecord.self) { try NamedVibesText.decode(changed) }
  }
}
