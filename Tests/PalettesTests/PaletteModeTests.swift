import ColorScience
import Imaging
import Palettes
import Testing

struct PaletteModeTests {
  @Test(arguments: PaletteMode.allCases)
  func flatColorsAreGivenExactly(mode: PaletteMode) {
    let pixels = SyntheticPictures.stripes([("#3d405b", 3), ("#e07a5f", 5), ("#81b29a", 2)])
    let palette = PaletteExtractor(colorCount: 3, mode: mode).palette(of: pixels)
    #expect(palette.swatches.map(\.color.hex) == ["#e07a5f", "#3d405b", "#81b29a"])
    #expect(palette.swatches.map(\.share) == [0.5, 0.3, 0.2])
  }

  @Test(arguments: [1, 3, 5, 12, 32])
  func aThemeHasAsManyColorsAsAskedForAndAllOfThePicture(count: Int) {
    let palette = PaletteExtractor(colorCount: count, mode: .theme).palette(of: SyntheticPictures.landscape())
    #expect(palette.swatches.count == count)
    #expect(abs(palette.swatches.reduce(0) { $0 + $1.share } - 1) < 1e-9)
  }

  @Test func aThemeHasNoTwins() {
    let pixels = SyntheticPictures.landscape()
    let colors = PaletteExtractor(colorCount: 5, mode: .theme).palette(of: pixels).swatches.map(\.color)
    for (index, one) in colors.enumerated() {
      // Rounding to 8 bits may take a little.
      #expect(colors[..<index].allSatisfy { $0.difference(from: one) >= 9.5 })
    }
  }

  @Test func aThemesColorsAreInThePicture() {
    let pixels = SyntheticPictures.landscape()
    let palette = PaletteExtractor(colorCount: 5, mode: .theme).palette(of: pixels)
    for swatch in palette.swatches {
      let nearest = stride(from: 0, to: pixels.samples.count, by: 4).map { offset in
        RGBColor(
          red: pixels.samples[offset], green: pixels.samples[offset + 1], blue: pixels.samples[offset + 2]
        ).difference(from: swatch.color)
      }.min()
      #expect(nearest ?? .infinity < 3)
    }
  }

  @Test func theSamePixelsGiveTheSameTheme() {
    let extractor = PaletteExtractor(colorCount: 5, mode: .theme)
    #expect(
      extractor.palette(of: SyntheticPictures.landscape())
        == extractor.palette(of: SyntheticPictures.landscape()))
  }
}
