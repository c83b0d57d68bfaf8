import ColorScience
import Imaging
import JPEGImaging
import PinPalettesTesting
import Testing
import VipsImaging

/// What the JPEG decoder alone does: the kinds of file that it leaves to others.
struct JPEGDecoderTests {
  @Test func leavesOtherFormatsToOthers() throws {
    let picture = SyntheticPicture.solid(
      RGBColor(red: 9, green: 9, blue: 9), size: PixelSize(width: 8, height: 8))
    let png = try VipsEncoder().encode(picture, as: .png, subject: "a.png")
    #expect(DecoderKind.jpeg.code(of: png) == .unsupportedFormat)
    #expect(DecoderKind.vips.code(of: png) == nil)
  }

  @Test(arguments: [0xC3, 0xC5, 0xC9, 0xCA, 0xCB, 0xCF] as [UInt8])
  func leavesRareCodingsToOthers(marker: UInt8) {
    let bytes = JPEGBytes.header(width: 16, height: 16, marker: marker)
    #expect(DecoderKind.jpeg.code(of: bytes) == .unsupportedFormat)
  }

  @Test func leavesTwelveBitsToOthers() {
    let bytes = JPEGBytes.header(width: 16, height: 16, marker: 0xC1, precision: 12)
    #expect(DecoderKind.jpeg.code(of: bytes) == .unsupportedFormat)
  }

  @Test(arguments: [2, 4] as [UInt8])
  func leavesOtherNumbersOfComponentsToOthers(components: UInt8) {
    let bytes = JPEGBytes.header(width: 16, height: 16, components: components)
    #expect(DecoderKind.jpeg.code(of: bytes) == .unsupportedFormat)
  }

  @Test func saysInPlainWordsThatAFileEndsEarly() throws {
    let whole = ProgressiveFixture.gray.bytes
    let error = #expect(throws: ImagingError.self) {
      try JPEGDecoder(pixelLimit: 1_000_000).decode(
        whole.dropLast(5), subject: "sea.jpg", minimumShortSide: nil)
    }
    #expect(error?.description == "sea.jpg: premature end of file")
  }

  @Test func saysHowToRaiseTheLimit() throws {
    let error = #expect(throws: ImagingError.self) {
      try JPEGDecoder(pixelLimit: 10_000_000).decode(
        JPEGBytes.header(width: 5000, height: 4000), subject: "sea.jpg", minimumShortSide: nil)
    }
    #expect(
      error?.reason == "5000×4000 is over the limit of 10 megapixels (raise it with --max-megapixels)")
  }

  @Test(arguments: ProgressiveFixture.allCases, [nil, 16, 60])
  func readsProgressiveFilesAtEveryScale(fixture: ProgressiveFixture, minimum: Int?) throws {
    let bytes = fixture.bytes
    let full = try JPEGDecoder(pixelLimit: 1_000_000).decode(bytes, subject: "a", minimumShortSide: nil)
    let decoded = try JPEGDecoder(pixelLimit: 1_000_000).decode(
      bytes, subject: "a", minimumShortSide: minimum)
    let difference = Comparison.averageColor(full.pixels) - Comparison.averageColor(decoded.pixels)
    // At one eighth the last row and column count more than they should: 171×125 is no multiple of 8.
    #expect(max(abs(difference.x), abs(difference.y), abs(difference.z)) <= 2)
  }

  @Test func tellsTheVersionsOfItsLibraries() throws {
    #expect(["2", "3"].contains(try TurboJPEGLibrary.load()))
    #expect(try LittleCMSLibrary.load().hasPrefix("2."))
  }
}
