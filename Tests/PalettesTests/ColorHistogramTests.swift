import Imaging
import Palettes
import Testing

struct ColorHistogramTests {
  @Test func aCellsMeanIsExact() throws {
    let pixels = SyntheticPictures.stripes([("#101010", 1), ("#121416", 2)], height: 1)
    let cells = ColorHistogram(pixels).cells
    let cell = try #require(cells.first)
    #expect(cells.count == 1)
    #expect(abs(cell.red - (16 + 18 * 2) / 3.0) < 1e-12)
    #expect(abs(cell.green - (16 + 20 * 2) / 3.0) < 1e-12)
    #expect(abs(cell.blue - (16 + 22 * 2) / 3.0) < 1e-12)
    #expect(cell.population == 3)
  }

  @Test func pixelsCountByTheirAlpha() throws {
    let pixels = PixelBuffer(
      size: PixelSize(width: 2, height: 1), samples: [0, 0, 0, 255, 6, 6, 6, 51])
    let cell = try #require(ColorHistogram(pixels).cells.first)
    #expect(abs(cell.population - 1.2) < 1e-12)
    #expect(abs(cell.red - 1) < 1e-12)
  }

  @Test func transparentPixelsLeaveNoTrace() {
    let pixels = SyntheticPictures.stripes([("#ff0000", 3)], alpha: 0)
    #expect(ColorHistogram(pixels).cells.isEmpty)
  }

  @Test func addsPicturesUp() {
    let (one, other) = (
      SyntheticPictures.stripes([("#ff0000", 3)]),
      SyntheticPictures.stripes([("#ff0000", 2), ("#0000ff", 1)])
    )
    var sum = ColorHistogram(one)
    sum.add(other)
    #expect(sum.cells.map(\.population) == [4, 20])
  }
}
