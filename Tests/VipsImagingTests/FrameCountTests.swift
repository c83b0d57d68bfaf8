import Foundation
import Imaging
import PinPalettesTesting
import Testing
import VipsImaging

struct FrameCountTests {
  /// A GIF of `count` frames of one pixel each.
  private func gif(frames count: Int) -> [UInt8] {
    let head = Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 0xB0, 0x3A, 0x2E, 0, 0, 0]
    let frame: [UInt8] = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 0x01, 0]
    return head + (0..<count).flatMap { _ in frame } + [0x3B]
  }

  @Test(arguments: [1, 2, 7])
  func countsTheFramesOfAnAnimation(count: Int) throws {
    let decoded = try VipsDecoder().decode(gif(frames: count), subject: "a.gif", minimumShortSide: nil)
    #expect(decoded.frameCount == count)
    #expect(decoded.pixels.samples == [0xB0, 0x3A, 0x2E, 255])
  }

  @Test func countsOneForAStillPicture() throws {
    let pixels = SyntheticPicture.photograph(seed: 1, size: PixelSize(width: 8, height: 8))
    let png = try VipsEncoder().encode(pixels, as: .png, subject: "a.png")
    #expect(try VipsDecoder().decode(png, subject: "a.png", minimumShortSide: nil).frameCount == 1)
  }
}
