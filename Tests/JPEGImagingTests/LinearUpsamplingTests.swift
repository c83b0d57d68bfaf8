import Imaging
import Testing

@testable import JPEGImaging

struct LinearUpsamplingTests {
  @Test func leavesAPlaneOfFullSizeAlone() {
    let plane: [UInt8] = [1, 2, 3, 4]
    let size = PixelSize(width: 2, height: 2)
    let ratio = PixelSize(width: 1, height: 1)
    #expect(LinearUpsampling(ratio).apply(to: plane, of: size, cutTo: size) == plane)
  }

  @Test func drawsStraightLinesBetweenCenters() {
    let doubled = LinearUpsampling(PixelSize(width: 2, height: 1))
      .apply(to: [0, 40, 80], of: PixelSize(width: 3, height: 1), cutTo: PixelSize(width: 6, height: 1))
    #expect(doubled == [0, 10, 30, 50, 70, 80])
  }

  @Test func enlargesDownwardsToo() {
    let tripled = LinearUpsampling(PixelSize(width: 1, height: 3))
      .apply(to: [30, 60], of: PixelSize(width: 1, height: 2), cutTo: PixelSize(width: 1, height: 6))
    #expect(tripled == [30, 30, 40, 50, 60, 60])
  }

  @Test func cutsOffWhatThePictureDoesNotNeed() {
    let cut = LinearUpsampling(PixelSize(width: 2, height: 2))
      .apply(to: [7, 7], of: PixelSize(width: 2, height: 1), cutTo: PixelSize(width: 3, height: 1))
    #expect(cut == [7, 7, 7])
  }
}
