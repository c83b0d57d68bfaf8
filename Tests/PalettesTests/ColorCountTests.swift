import ColorScience
import Imaging
import Palettes
import Testing

struct ColorCountTests {
  private let automatic = PaletteExtractor(colorCount: .automatic)

  @Test(arguments: [
    ["#3d405b"], ["#3d405b", "#e07a5f"], ["#3d405b", "#e07a5f", "#81b29a"],
    ["#000000", "#ffffff", "#ff0000", "#0000ff", "#00ff00", "#ffff00", "#ff00ff", "#00ffff"],
  ])
  func flatArtworkGetsAsManyColorsAsItHas(hexes: [String]) {
    let pixels = SyntheticPictures.stripes(hexes.map { (hex: $0, columns: 2) })
    #expect(Set(automatic.palette(of: pixels).swatches.map(\.color.hex)) == Set(hexes))
  }

  @Test func aFaintTextureIsOneColor() {
    let pixels = SyntheticPictures.stripes([("#808080", 1), ("#828282", 1), ("#7e7e7e", 1)])
    #expect(automatic.palette(of: pixels).swatches.count == 1)
  }

  @Test func aPhotographGetsThePaletteOfTheCountThatItNeeds() {
    let palette = automatic.palette(of: SyntheticPictures.landscape())
    #expect((2...12).contains(palette.swatches.count))
    #expect(
      palette
        == PaletteExtractor(colorCount: palette.swatches.count).palette(of: SyntheticPictures.landscape()))
  }

  @Test func aTransparentPictureIsWhite() {
    let pixels = SyntheticPictures.stripes([("#ff0000", 2)], alpha: 0)
    #expect(automatic.palette(of: pixels).swatches.map(\.color.hex) == ["#ffffff"])
  }

  @Test func aThemeCanChooseItsCountToo() {
    let pixels = SyntheticPictures.landscape()
    let theme = PaletteExtractor(colorCount: .automatic, mode: .theme).palette(of: pixels)
    #expect(theme.swatches.count == automatic.palette(of: pixels).swatches.count)
  }
}
