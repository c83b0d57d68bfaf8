import ColorScience
import Foundation
import Imaging
import PinPalettesTesting
import Recommendations
import Testing

@testable import PinPalettesKit

/// Queries of several kinds of terms, against a real catalog.
struct QuerySearchTests {
  static let coral = RGBColor(red: 224, green: 122, blue: 95)
  static let navy = RGBColor(red: 20, green: 30, blue: 90)
  static let sand = RGBColor(red: 230, green: 220, blue: 190)
  static let size = PixelSize(width: 100, height: 60)

  /// Indexes pictures of one color each, with a stripe of another.
  private func withStripes(
    _ stripes: [(name: String, ground: RGBColor, stripe: RGBColor, width: Int)],
    _ body: (TestLibrary, Studio) async throws -> Void
  ) async throws {
    try await TestLibrary.with { library in
      for entry in stripes {
        let pixels = SyntheticPicture.make(Self.size) { x, _ in
          (x < entry.width ? entry.stripe : entry.ground, 255)
        }
        try library.add(entry.name, pixels: pixels)
      }
      let studio = library.studio()
      _ = try await studio.index([library.pictures.path])
      try await body(library, studio)
    }
  }

  private func names(_ answer: SearchAnswer) -> [String] {
    answer.results.map { URL(fileURLWithPath: $0.path).lastPathComponent }
  }

  @Test func findsAnAccentOfThreePercent() async throws {
    try await withStripes([
      ("plain.png", Self.navy, Self.navy, 0), ("accent.png", Self.navy, Self.coral, 3),
      ("sand.png", Self.sand, Self.navy, 30),
    ]) { _, studio in
      let answer = try await studio.search(try SearchQuery(parsing: "#e07a5f"))
      #expect(names(answer).first == "accent.png")
      #expect((answer.results.first?.paletteScore ?? 0) > 0.9)
    }
  }

  @Test func otherColorsCountAgainstAPictureWhenOnlySomeAreWanted() async throws {
    try await withStripes([
      ("all.png", Self.coral, Self.coral, 0), ("accent.png", Self.navy, Self.coral, 3),
    ]) { _, studio in
      var options = SearchOptions()
      options.excludesOtherColors = true
      let answer = try await studio.search(try SearchQuery(parsing: "#e07a5f"), options: options)
      #expect(names(answer) == ["all.png", "accent.png"])
      let scores = answer.results.map(\.score)
      #expect(scores[0] > scores[1] + 0.2)
    }
  }

  @Test func colorsAndFiltersNeedNoModel() async throws {
    try await withStripes([("a.png", Self.navy, Self.coral, 30), ("b.png", Self.sand, Self.sand, 0)]) {
      library, _ in
      let studio = library.studio { $0.model = "/nowhere/model" }
      let color = try await studio.search(try SearchQuery(parsing: "#e07a5f"))
      #expect(names(color) == ["a.png", "b.png"])
      #expect(color.model == nil)
      let filtered = try await studio.search(try SearchQuery(parsing: "brightness>60"))
      #expect(names(filtered) == ["b.png"])
      #expect(filtered.matches == 1)
      #expect(filtered.librarySize == 2)
    }
  }

  @Test func aFilterGivesTheRankingWithoutWhatItLeavesOut() async throws {
    try await TestLibrary.with { library in
      for seed in 0..<UInt64(30) {
        let size = PixelSize(width: 40 + Int(seed), height: 40)
        try library.add(seed.isMultiple(of: 3) ? "x/\(seed).png" : "y/\(seed).png", seed: seed, size: size)
      }
      let studio = library.studio()
      _ = try await studio.index([library.pictures.path])
      var options = SearchOptions()
      options.limit = 30
      options.paletteWeight = 0
      let all = try await studio.search(try SearchQuery(parsing: "\"soft discs of color\""), options: options)
      let some = try await studio.search(
        try SearchQuery(parsing: "\"soft discs of color\" width>50 folder:x"), options: options)
      let expected = all.results.map(\.path).filter {
        let number = Int(URL(fileURLWithPath: $0).deletingPathExtension().lastPathComponent) ?? 0
        return number.isMultiple(of: 3) && 40 + number > 50
      }
      #expect(expected.count > 3)
      #expect(some.results.map(\.path) == expected)
      #expect(some.matches == expected.count)
    }
  }

  @Test func aPageGoesOnWhereTheOneBeforeEnded() async throws {
    try await TestLibrary.with { library in
      for seed in 0..<UInt64(12) { try library.add("\(seed).png", seed: seed) }
      let studio = library.studio()
      _ = try await studio.index([library.pictures.path])
      var options = SearchOptions()
      options.limit = 5
      options.diversity = 0.4
      let query = try SearchQuery(parsing: "circles + #e07a5f")
      var paths: [String] = []
      for offset in [0, 5, 10] {
        options.offset = offset
        let page = try await studio.search(query, options: options)
        #expect(page.results.first?.rank == offset + 1)
        paths += page.results.map(\.path)
      }
      options.offset = 0
      options.limit = 12
      let whole = try await studio.search(query, options: options)
      #expect(paths == whole.results.map(\.path))
      #expect(Set(paths).count == 12)
    }
  }

  @Test func leavesOutWhatScoresTooLittle() async throws {
    try await withStripes([("near.png", Self.coral, Self.coral, 0), ("far.png", Self.navy, Self.navy, 0)]) {
      _, studio in
      var options = SearchOptions()
      options.minimumScore = 0.5
      let answer = try await studio.search(try SearchQuery(parsing: "#e07a5f"), options: options)
      #expect(names(answer) == ["near.png"])
    }
  }

  @Test func leavesOutTheSamePictureInAnotherSize() async throws {
    try await TestLibrary.with { library in
      try library.add("large.png", seed: 4, size: PixelSize(width: 90, height: 60))
      try library.add("small.png", seed: 4, size: PixelSize(width: 45, height: 30))
      try library.add("other.png", seed: 9, size: PixelSize(width: 90, height: 60))
      let studio = library.studio()
      _ = try await studio.index([library.pictures.path])
      var options = SearchOptions()
      options.leavesOutDuplicates = true
      let answer = try await studio.search(try SearchQuery(parsing: "circles"), options: options)
      #expect(answer.results.count == 2)
      let kept = answer.results.first { !$0.path.hasSuffix("other.png") }
      #expect(kept?.explanation.duplicatesLeftOut == 1)
    }
  }

  @Test func copiesOfTheQuerysOwnPictureAreNoAnswer() async throws {
    try await TestLibrary.with { library in
      let original = try library.add("original.png", seed: 4)
      try library.add("other.png", seed: 9)
      try FileManager.default.copyItem(atPath: original, toPath: library.path("copy.png"))
      let outside = library.folder.appendingPathComponent("outside.png").path
      try FileManager.default.copyItem(atPath: original, toPath: outside)
      let studio = library.studio()
      _ = try await studio.index([library.pictures.path])
      for path in [original, outside] {
        let results = try await studio.similar(to: path)
        #expect(results.map(\.path) == [library.path("other.png")])
      }
    }
  }

  @Test func copiesDoNotFillAnAnswerWithoutDuplicates() async throws {
    try await TestLibrary.with { library in
      let original = try library.add("a/0.png", seed: 4)
      for number in 1..<8 {
        try FileManager.default.copyItem(atPath: original, toPath: library.path("a/\(number).png"))
      }
      try library.add("b.png", seed: 9)
      let studio = library.studio()
      _ = try await studio.index([library.pictures.path])
      var options = SearchOptions()
      options.leavesOutDuplicates = true
      let answer = try await studio.search(try SearchQuery(parsing: "#e07a5f"), options: options)
      #expect(answer.results.count == 2)
      #expect(answer.matches == 9)
    }
  }

  @Test func saysWhyAPictureIsThere() async throws {
    try await withStripes([("accent.png", Self.navy, Self.coral, 20)]) { _, studio in
      let answer = try await studio.search(try SearchQuery(parsing: "stripes + #e07a5f brightness<90"))
      let explanation = try #require(answer.results.first?.explanation)
      #expect(explanation.terms.map(\.label) == ["“stripes”"])
      #expect(explanation.swatches.map(\.found) == [Self.coral])
      #expect(explanation.filters.count == 1)
      #expect(explanation.sentences.count >= 4)
    }
  }

  @Test func termsThatCancelOutAreRefused() async throws {
    try await withStripes([("a.png", Self.navy, Self.coral, 20)]) { library, studio in
      let picture = library.path("a.png")
      await #expect(throws: (any Error).self) {
        try await studio.search(
          try SearchQuery(terms: [
            WeightedTerm(.image(picture)),
            WeightedTerm(.image(library.pictures.path + "/./a.png"), weight: -1),
          ]))
      }
    }
  }
}
