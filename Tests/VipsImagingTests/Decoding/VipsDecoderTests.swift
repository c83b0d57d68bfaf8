import ColorScience
import Foundation
import Imaging
import PinPalettesTesting
import Testing
import VipsImaging

/// What the libvips decoder alone does; the contract that all decoders share is in JPEGImagingTests.
struct VipsDecoderTests {
  static let red = RGBColor(red: 220, green: 20, blue: 30)
  static let green = RGBColor(red: 10, green: 200, blue: 40)

  let decoder = VipsDecoder()

  @Test func returnsTheVeryPixelsOfALosslessPicture() throws {
    let pixels = SyntheticPicture.photograph(seed: 1, size: PixelSize(width: 37, height: 23))
    let decoded = try decoder.decode(PictureBytes.png(pixels), subject: "a.png", minimumShortSide: nil)
    #expect(decoded.pixels == pixels)
    #expect(decoded.originalSize == pixels.size)
  }

  @Test func shrinksSoThatTheShortSideKeepsTheMinimum() throws {
    let pixels = SyntheticPicture.photograph(seed: 2, size: PixelSize(width: 301, height: 200))
    let decoded = try decoder.decode(PictureBytes.jpeg(pixels), subject: "a.jpg", minimumShortSide: 50)
    #expect(decoded.pixels.size.shortSide == 50)
    #expect(decoded.pixels.size.width == 76 || decoded.pixels.size.width == 75)
    #expect(decoded.originalSize == PixelSize(width: 301, height: 200))
  }

  @Test func neverEnlarges() throws {
    let pixels = SyntheticPicture.solid(Self.red, size: PixelSize(width: 1, height: 1))
    let decoded = try decoder.decode(PictureBytes.png(pixels), subject: "a.png", minimumShortSide: 360)
    #expect(decoded.pixels == pixels)
  }

  @Test func keepsAlphaBesideTheColor() throws {
    let decoded = try decoder.decode(
      PictureBytes.halfTransparentBlue, subject: "a.png", minimumShortSide: nil)
    #expect(decoded.pixels.samples == [20, 40, 210, 128])
  }

  @Test func refusesADrawingProgram() {
    let drawing =
      "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>"
    #expect(code(of: Array(drawing.utf8)) == .unsupportedFormat)
  }

  @Test func refusesAPNGThatEndsEarly() throws {
    let whole = try PictureBytes.png(
      SyntheticPicture.photograph(seed: 5, size: PixelSize(width: 200, height: 150)))
    #expect(code(of: Array(whole.prefix(whole.count / 2))) == .corruptData)
  }

  @Test func refusesNineHundredMegapixelsFromTheHeader() {
    let bomb = PictureBytes.pngHeader(width: 30_000, height: 30_000)
    #expect(code(of: bomb) == .tooLarge)
  }

  @Test func refusesMoreThanItsLimit() throws {
    let pixels = SyntheticPicture.solid(Self.green, size: PixelSize(width: 11, height: 10))
    let bytes = try PictureBytes.png(pixels)
    #expect(throws: ImagingError.self) {
      try VipsDecoder(pixelLimit: 109).decode(bytes, subject: "a.png", minimumShortSide: nil)
    }
    #expect(throws: Never.self) {
      try VipsDecoder(pixelLimit: 110).decode(bytes, subject: "a.png", minimumShortSide: nil)
    }
  }

  private func code(of bytes: [UInt8]) -> ImagingError.Code? {
    do {
      _ = try decoder.decode(bytes, subject: "test", minimumShortSide: 360)
      return nil
    } catch {
      return (error as? ImagingError)?.code
    }
  }
}
