import ColorScience
import Imaging
import Palettes
import Testing

struct PaletteExtractorTests {
  private let white = RGBColor(red: 255, green: 255, blue: 255)

  @Test func flatColorsComeOutToTheDigitBySize() {
    let pixels = SyntheticPictures.stripes([("#3d405b", 3), ("#e07a5f", 5), ("#81b29a", 2)])
    let palette = PaletteExtractor(colorCount: 3).palette(of: pixels)
    #expect(palette.swatches.map(\.color.hex) == ["#e07a5f", "#3d405b", "#81b29a"])
    #expect(palette.swatches.map(\.share) == [0.5, 0.3, 0.2])
  }

  @Test func aDominantFlatColorStaysExactAmongMany() {
    let pixels = SyntheticPictures.stripes(
      [("#e07a5f", 60), ("#dd7b64", 3), ("#3d405b", 30), ("#404864", 4), ("#81b29a", 20), ("#8fbaa0", 5)])
    let palette = PaletteExtractor(colorCount: 3).palette(of: pixels)
    #expect(palette.swatches.map(\.color.hex) == ["#e07a5f", "#3d405b", "#81b29a"])
  }

  @Test func fewerColorsGiveFewerSwatches() {
    let pixels = SyntheticPictures.stripes([("#000000", 1), ("#ffffff", 3)])
    #expect(PaletteExtractor(colorCount: 6).palette(of: pixels).swatches.map(\.share) == [0.75, 0.25])
  }

  @Test func onePixelGivesOneSwatch() {
    let pixels = SyntheticPictures.stripes([("#123456", 1)], height: 1)
    let swatches = PaletteExtractor().palette(of: pixels).swatches
    #expect(swatches == [Swatch(color: RGBColor(red: 0x12, green: 0x34, blue: 0x56), share: 1)])
  }

  @Test func aTransparentPictureIsWhite() {
    let pixels = SyntheticPictures.stripes([("#ff0000", 2)], alpha: 0)
    #expect(PaletteExtractor().palette(of: pixels).swatches == [Swatch(color: white, share: 1)])
  }

  @Test func transparentPixelsDoNotCount() {
    let pixels = PixelBuffer(
      size: PixelSize(width: 2, height: 1), samples: [255, 0, 0, 0, 0, 0, 255, 255])
    let swatches = PaletteExtractor().palette(of: pixels).swatches
    #expect(swatches == [Swatch(color: RGBColor(red: 0, green: 0, blue: 255), share: 1)])
  }

  @Test(arguments: [1, 2, 3, 6, 12, 32])
  func aPhotographGetsAsManyColorsAsAskedFor(count: Int) {
    let palette = PaletteExtractor(colorCount: count).palette(of: SyntheticPictures.landscape())
    #expect(palette.swatches.count == count)
  }

  @Test(arguments: [1, 2, 6, 32])
  func sharesSumToOneAndFall(count: Int) {
    let shares = PaletteExtractor(colorCount: count).palette(of: SyntheticPictures.landscape()).swatches.map(
      \.share)
    #expect(abs(shares.reduce(0, +) - 1) < 1e-9)
    #expect(shares == shares.sorted(by: >))
  }

  @Test func theSamePixelsGiveTheSamePalette() {
    let extractor = PaletteExtractor(colorCount: 8)
    let first = extractor.palette(of: SyntheticPictures.landscape())
    #expect((0..<3).allSatisfy { _ in extractor.palette(of: SyntheticPictures.landscape()) == first })
  }

  @Test func noTwoSwatchesLookAlike() {
    let palette = PaletteExtractor(colorCount: 6).palette(of: SyntheticPictures.landscape())
    let colors = palette.swatches.map(\.color)
    for (index, one) in colors.enumerated() {
      #expect(colors[..<index].allSatisfy { $0.difference(from: one) >= 6.5 })
    }
  }

  @Test func aNarrowGradientStillGetsAsManyColorsAsAskedFor() {
    let stripes = (0..<64).map {
      (hex: RGBColor(red: 100 + $0, green: 100 + $0, blue: 100 + $0).hex, columns: 1)
    }
    let palette = PaletteExtractor(colorCount: 6).palette(of: SyntheticPictures.stripes(stripes))
    #expect(palette.swatches.count == 6)
  }

  @Test func moreExchangesNeverRaiseTheError() {
    let pixels = SyntheticPictures.landscape()
    let errors = [0, 2, 8].map { rounds in
      let configuration = PaletteExtractor.Configuration(twinDifference: 0, exchangeRounds: rounds)
      return meanDifference(pixels, PaletteExtractor(configuration: configuration).palette(of: pixels))
    }
    // The search sees coarse cells, so a hundredth may be lost on the way to the pixels.
    #expect(errors[1] <= errors[0] + 0.01)
    #expect(errors[2] <= errors[1] + 0.01)
  }

  /// A wall of many grays with a clock: the clock's colors must not cost the wall its grays.
  @Test func partingTwinsNeverCostsMuch() {
    let wall = (0..<60).map {
      (hex: RGBColor(red: 140 + $0, green: 140 + $0, blue: 140 + $0).hex, columns: 20)
    }
    let clock = [0xC8A040, 0xD8B858, 0xE8D080].flatMap { value -> [(hex: String, columns: Int)] in
      [(hex: "#" + String(value, radix: 16), columns: 3)]
    }
    let pixels = SyntheticPictures.stripes(wall + clock)
    func error(cost: Double, difference: Double = 7) -> Double {
      let configuration = PaletteExtractor.Configuration(twinDifference: difference, twinCost: cost)
      return meanDifference(pixels, PaletteExtractor(configuration: configuration).palette(of: pixels))
    }
    let least = error(cost: 0, difference: 0)
    #expect(error(cost: 0.1) <= least * 1.11)
    #expect(error(cost: 10) > least * 1.11)
  }

  @Test func beatsCuttingThePictureByLightness() {
    let pixels = SyntheticPictures.landscape()
    let palette = PaletteExtractor(colorCount: 4).palette(of: pixels)
    let greys = Palette(
      swatches: [40, 100, 160, 220].map { Swatch(color: RGBColor(red: $0, green: $0, blue: $0), share: 0.25) }
    )
    #expect(meanDifference(pixels, palette) < 0.5 * meanDifference(pixels, greys))
  }

  @Test(arguments: [0, 33])
  func refusesCountsBeyondTheRange(count: Int) async {
    if count == 0 {
      await #expect(processExitsWith: .failure) { _ = PaletteExtractor(colorCount: 0) }
    } else {
      await #expect(processExitsWith: .failure) { _ = PaletteExtractor(colorCount: 33) }
    }
  }

  private func meanDifference(_ pixels: PixelBuffer, _ palette: Palette) -> Double {
    let labs = palette.swatches.map { CIELab($0.color) }
    let differences = stride(from: 0, to: pixels.samples.count, by: 4).map { offset -> Double in
      let color = RGBColor(
        red: pixels.samples[offset], green: pixels.samples[offset + 1], blue: pixels.samples[offset + 2])
      let lab = CIELab(color)
      return labs.map { lab.difference(from: $0) }.min() ?? 0
    }
    return differences.reduce(0, +) / Double(differences.count)
  }
}
