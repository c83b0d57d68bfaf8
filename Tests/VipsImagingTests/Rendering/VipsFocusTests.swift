import ColorScience
import Imaging
import Testing
import VipsImaging

struct VipsFocusTests {
  /// A gray picture with one red disk.
  private func picture(width: Int, height: Int, x: Int, y: Int, radius: Int) -> PixelBuffer {
    PixelBuffer(
      size: PixelSize(width: width, height: height),
      samples: (0..<width * height).flatMap { index -> [UInt8] in
        let (dx, dy) = (index % width - x, index / width - y)
        return dx * dx + dy * dy < radius * radius ? [230, 60, 30, 255] : [128, 128, 128, 255]
      })
  }

  @Test(arguments: [(50, 40), (150, 40), (250, 160), (50, 160)])
  func findsWhatStandsOut(x: Int, y: Int) throws {
    let focus = try VipsFocus.focus(of: picture(width: 300, height: 200, x: x, y: y, radius: 20))
    // Brought toward the middle; on the right side of it, and near.
    #expect(abs(focus.x - (0.5 + 0.7 * (Double(x) / 300 - 0.5))) < 0.1)
    #expect(abs(focus.y - (0.5 + 0.7 * (Double(y) / 200 - 0.5))) < 0.1)
  }

  @Test(arguments: [(1, 1), (400, 2), (2, 300)])
  func staysWithinAnyPicture(width: Int, height: Int) throws {
    let flat = RenderingSamples.flat(RGBColor(red: 255, green: 255, blue: 255), width: width, height: height)
    let focus = try VipsFocus.focus(of: flat)
    #expect((0...1).contains(focus.x) && (0...1).contains(focus.y))
  }
}
