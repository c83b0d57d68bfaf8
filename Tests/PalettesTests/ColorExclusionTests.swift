import ColorScience
import Imaging
import Palettes
import Testing

struct ColorExclusionTests {
  private let pixels = SyntheticPictures.stripes([("#ffffff", 6), ("#f0f0f0", 1), ("#e07a5f", 3)])
  private let white = RGBColor(red: 255, green: 255, blue: 255)

  @Test func leavesOutAColorAndItsShades() {
    let histogram = ColorHistogram(pixels, excluding: [ColorExclusion(color: white)])
    let palette = PaletteExtractor().palette(of: histogram)
    #expect(palette.swatches.map(\.color.hex) == ["#e07a5f"])
    #expect(palette.swatches.map(\.share) == [1])
  }

  @Test func aRadiusOfZeroLeavesOutNothingElse() {
    let histogram = ColorHistogram(pixels, excluding: [ColorExclusion(color: white, radius: 0.1)])
    #expect(histogram.cells.map(\.population).reduce(0, +) == 16)
  }

  @Test func tellsWhenNothingRemains() {
    let everything = ColorHistogram(pixels, excluding: [ColorExclusion(color: white, radius: 100)])
    #expect(everything.isEmpty)
    #expect(!ColorHistogram(pixels).isEmpty)
  }

  @Test func noExclusionsChangeNothing() {
    #expect(ColorHistogram(pixels, excluding: []) == ColorHistogram(pixels))
  }
}
