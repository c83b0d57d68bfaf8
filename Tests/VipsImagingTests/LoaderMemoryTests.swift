import Imaging
import Testing

@testable import VipsImaging

struct LoaderMemoryTests {
  /// The first 29 bytes of a PNG.
  private func png(depth: UInt8, colorType: UInt8, interlaced: Bool) -> [UInt8] {
    Array(repeating: 0, count: 24) + [depth, colorType, 0, 0, interlaced ? 1 : 0]
  }

  @Test func readsAHundredMegapixelsOfOrdinaryFormats() {
    let plain = png(depth: 16, colorType: 6, interlaced: false)
    #expect(LoaderMemory.need(of: .png, pixels: 100_000_000, file: plain) == 0)
    #expect(LoaderMemory.need(of: .tiff, pixels: 100_000_000, file: []) == 0)
    let interlaced = png(depth: 8, colorType: 2, interlaced: true)
    #expect(LoaderMemory.need(of: .png, pixels: 100_000_000, file: interlaced) < LoaderMemory.limit)
  }

  @Test(
    arguments: [(16, 6, 8), (8, 6, 4), (8, 2, 3), (8, 3, 4), (16, 4, 4), (8, 0, 1)] as [(UInt8, UInt8, Int)])
  func countsEverySampleOfAnInterlacedPicture(depth: UInt8, colorType: UInt8, bytesAPixel: Int) {
    let file = png(depth: depth, colorType: colorType, interlaced: true)
    #expect(LoaderMemory.need(of: .png, pixels: 1_000, file: file) == 1_000 * bytesAPixel + file.count)
  }

  @Test(arguments: [("VP8 ", 0), ("VP8L", 4_016), ("VP8X", 4_016)])
  func tellsTheKindsOfWebPApart(kind: String, need: Int) {
    let file = Array("RIFF    WEBP\(kind)".utf8)
    #expect(LoaderMemory.need(of: .webP, pixels: 1_000, file: file) == need)
  }

  @Test func doesNotOverflow() {
    #expect(LoaderMemory.need(of: .gif, pixels: .max / 2, file: []) == .max)
  }

  /// An empty GIF of 65,535 by 3,000 pixels would take more than a gigabyte.
  private static let vastGIF: [UInt8] =
    Array("GIF89a".utf8) + [0xFF, 0xFF, 0xB8, 0x0B, 0x80, 0, 0, 0, 0, 0, 0, 0, 0]
    + [0x2C, 0, 0, 0, 0, 0xFF, 0xFF, 0xB8, 0x0B, 0, 2, 2, 0x44, 0x01, 0, 0x3B]

  @Test func refusesFromTheHeaderAndNamesTheNeed() throws {
    let error = #expect(throws: ImagingError.self) {
      try VipsDecoder().decode(Self.vastGIF, subject: "a.gif", minimumShortSide: 8)
    }
    #expect(error?.code == .tooLarge)
    #expect(error?.reason.contains("1179 MB") == true)
  }
}
