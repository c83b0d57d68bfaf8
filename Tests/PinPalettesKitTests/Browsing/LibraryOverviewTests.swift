import ColorScience
import Embeddings
import Imaging
import Palettes
import PinPalettesTesting
import Testing
import Vibes

@testable import PinPalettesKit

struct LibraryOverviewTests {
  @Test func countsEveryPictureInEveryHistogram() async throws {
    try await TestLibrary.with { library in
      for seed in 0..<UInt64(6) { try library.add("\(seed % 2)/\(seed).png", seed: seed) }
      try library.add("top.png", seed: 9)
      let studio = try await library.indexed()
      let overview = try await studio.libraryOverview()
      #expect(overview.pictures == 7 && overview.analyzed == 7 && overview.embedded == 7)
      #expect(overview.model?.name == "pinclip")
      #expect(overview.vibes.map(\.metric) == VibeMetric.allCases)
      for histogram in overview.vibes {
        #expect(histogram.bins.count == 20)
        #expect(histogram.bins.reduce(0, +) == 7)
        #expect(histogram.median != nil)
      }
      #expect(overview.folders == ["0", "1"])
      #expect(overview.state == (try await studio.libraryState()))
    }
  }

  @Test func severalFoldersOfTheLibraryAreToldByName() async throws {
    try await TestLibrary.with { library in
      try library.add("one/x/a.png", seed: 1)
      try library.add("two/b.png", seed: 2)
      let studio = try await library.indexed {
        $0.folders = [library.path("one"), library.path("two")]
      }
      #expect(try await studio.libraryOverview().folders == ["one/x", "two"])
    }
  }

  @Test func anEmptyLibraryHasAnOverview() async throws {
    try await TestLibrary.with { library in
      let overview = try await library.browsingStudio().libraryOverview()
      #expect(overview.pictures == 0 && overview.colors.isEmpty)
      #expect(overview.vibes.allSatisfy { $0.median == nil && $0.bins.allSatisfy { $0 == 0 } })
    }
  }

  @Test func valuesBeyondTheRangeCountToTheNearestBin() {
    let histogram = VibeHistogram(.brightness, values: [-5, 0, 4.9, 5, 100, 1000])
    #expect(histogram.bins[0] == 3)
    #expect(histogram.bins[1] == 1)
    #expect(histogram.bins[19] == 2)
    #expect(histogram.median == 4.95)
  }
}

struct LibraryColorsTests {
  private func palette(_ colors: [(hex: String, share: Double)]) throws -> [Swatch] {
    try colors.map { Swatch(color: try #require(RGBColor(hex: $0.hex)), share: $0.share) }
  }

  @Test func sharesAreThoseOfTheSwatches() throws {
    let palettes = [
      try palette([("d02020", 0.75), ("2040d0", 0.25)]), try palette([("2040d0", 0.5), ("ffffff", 0.5)]),
    ]
    let colors = LibraryColors(palettes: palettes).colors(atMost: 24)
    #expect(colors.map(\.color.hex) == ["#d02020", "#2040d0", "#ffffff"])
    for (color, share) in zip(colors, [0.375, 0.375, 0.25]) { #expect(abs(color.share - share) < 1e-12) }
    #expect(colors.map(\.name).last == "white")
  }

  @Test func aRareColorIsNotLostAmongManyGrays() throws {
    var palettes = (0..<200).map { number in
      let gray = UInt8(40 + number)
      return [Swatch(color: RGBColor(red: gray, green: gray, blue: gray), share: 1)]
    }
    palettes.append(try palette([("e03080", 1)]))
    let colors = LibraryColors(palettes: palettes).colors(atMost: 8)
    #expect((2...8).contains(colors.count))
    #expect(colors.contains { $0.color.hex == "#e03080" })
  }

  @Test func blacksThatLookTheSameAreOne() throws {
    let palettes = [
      try palette([("020201", 1)]), try palette([("040404", 1)]),
      try palette([("0a0a0a", 0.5), ("ffffff", 0.5)]),
    ]
    let colors = LibraryColors(palettes: palettes).colors(atMost: 24)
    #expect(colors.map(\.name) == ["white", "black"])
    #expect(abs(colors[1].share - 2.5 / 3) < 1e-12)
  }

  @Test func namesDifferAndSharesArePartsOfTheLibrary() throws {
    var random = SeededGenerator(seed: 3)
    let palettes = (0..<60).map { _ in
      let color = RGBColor(
        red: .random(in: 0...255, using: &random), green: .random(in: 0...255, using: &random),
        blue: .random(in: 0...255, using: &random))
      return [Swatch(color: color, share: 1)]
    }
    let colors = LibraryColors(palettes: palettes).colors(atMost: 24)
    #expect((8...24).contains(colors.count))
    #expect(Set(colors.map(\.name)).count == colors.count)
    let sum = colors.reduce(0) { $0 + $1.share }
    #expect(abs(sum - 1) < 1e-9)
  }

  @Test func nothingHasNoColors() {
    #expect(LibraryColors(palettes: [[Swatch]]()).colors(atMost: 24).isEmpty)
  }
}
