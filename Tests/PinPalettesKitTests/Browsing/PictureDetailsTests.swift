import ColorScience
import Foundation
import Imaging
import Palettes
import PinPalettesTesting
import Testing
import Vibes

@testable import PinPalettesKit

struct PictureDetailsTests {
  static let red = RGBColor(red: 200, green: 30, blue: 30)
  static let blue = RGBColor(red: 30, green: 30, blue: 200)

  private func withHalves(_ body: (TestLibrary, Studio, PictureID) async throws -> Void) async throws {
    try await TestLibrary.with { library in
      let pixels = SyntheticPicture.halves(Self.red, Self.blue, size: PixelSize(width: 60, height: 40))
      let path = try library.add("trips/rome/halves.png", pixels: pixels)
      try library.add("other.png", seed: 4)
      try FileManager.default.copyItem(atPath: path, toPath: library.path("copy.png"))
      let studio = try await library.indexed()
      try await body(library, studio, try library.id("copy.png"))
    }
  }

  @Test func positionsLieWhereTheColorIs() async throws {
    try await withHalves { _, studio, id in
      let swatches = try await studio.pictureDetails(id).swatches
      #expect(swatches.count == 2)
      for swatch in swatches {
        let x = try #require(swatch.position?.x)
        #expect((swatch.swatch.color == Self.red) == (x < 0.5))
      }
    }
  }

  @Test func saysWhereAndHowOftenItIsThere() async throws {
    try await withHalves { library, studio, id in
      let details = try await studio.pictureDetails(id)
      #expect(details.picture.name == "copy.png")
      #expect(details.folder.isEmpty)
      #expect(details.copies == 2)
      let size = try FileManager.default.attributesOfItem(atPath: library.path("copy.png"))[.size] as? Int64
      #expect(details.byteCount == size)
      #expect(details.hasEmbedding)
      #expect(details.captureSeconds == nil)
    }
  }

  @Test func theFolderIsRelativeToTheLibrary() async throws {
    try await TestLibrary.with { library in
      try library.add("trips/rome/a.png", seed: 1)
      try library.add("b.png", seed: 2)
      let studio = try await library.indexed()
      let details = try await studio.pictureDetails(try library.id("trips/rome/a.png"))
      #expect(details.folder == "trips/rome")
    }
  }

  @Test func everyMetricHasItsPercentileAndWord() async throws {
    try await withHalves { _, studio, id in
      let details = try await studio.pictureDetails(id)
      #expect(details.readings.map(\.metric) == VibeMetric.allCases)
      for reading in details.readings {
        #expect((0...100).contains(reading.percentile))
        #expect(reading.metric.words.contains(reading.word))
        #expect(reading.value == details.vibe[reading.metric])
      }
    }
  }

  @Test func aPictureWhoseFileIsGoneIsStillTold() async throws {
    try await withHalves { library, studio, _ in
      let id = try library.id("other.png")
      try FileManager.default.removeItem(atPath: library.path("other.png"))
      let details = try await studio.pictureDetails(id)
      #expect(details.picture.name == "other.png")
      #expect(details.swatches.allSatisfy { $0.position == nil })
    }
  }

  @Test func anUnknownIDIsRefused() async throws {
    try await withHalves { _, studio, _ in
      let id = try #require(PictureID(String(repeating: "ab", count: 16)))
      await #expect { try await studio.pictureDetails(id) } throws: {
        ($0 as? BrowsingError)?.code == .unknownPicture
      }
    }
  }
}

struct AccentColorsTests {
  @Test(arguments: ["ffffff", "000000", "ffff00", "0000ff", "00ff00", "7f7f7f", "e07a5f", "14213d"])
  func accentsAreLegibleOnTheirPages(hex: String) throws {
    let color = try #require(RGBColor(hex: hex))
    let accents = AccentColors(Palette(swatches: [Swatch(color: color, share: 1)]))
    #expect(accents.light.contrastRatio(with: AccentColors.lightPage) >= 4.5)
    #expect(accents.dark.contrastRatio(with: AccentColors.darkPage) >= 4.5)
  }

  @Test func aColorThatIsLegibleStaysAsItIs() throws {
    let navy = try #require(RGBColor(hex: "14213d"))
    let gray = try #require(RGBColor(hex: "888888"))
    let palette = Palette(swatches: [Swatch(color: gray, share: 0.9), Swatch(color: navy, share: 0.1)])
    #expect(AccentColors(palette).light == navy)
  }
}
