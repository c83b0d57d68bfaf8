import ColorScience
import Palettes
import Testing

struct PaletteTests {
  @Test func ordersByShareThenByColor() {
    let swatches = [(3, 0.25), (2, 0.25), (1, 0.5)].map {
      Swatch(color: RGBColor(red: $0.0, green: 0, blue: 0), share: $0.1)
    }
    #expect(Palette(swatches: swatches).swatches.map(\.color.red) == [1, 2, 3])
  }
}
