import ColorScience
import Foundation
import Imaging
import PinPalettesTesting
import Testing
import VipsImaging

struct VipsDecoderTests {
  static let red = RGBColor(red: 220, green: 20, blue: 30)
  static let green = RGBColor(red: 10, green: 200, blue: 40)
  static let blue = RGBColor(red: 20, green: 40, blue: 210)
  static let white = RGBColor(red: 255, green: 255, blue: 255)

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

  /// Where the top left quarter of the stored picture stands once it is upright, by EXIF orientation.
  @Test(
    arguments: [
      (1, "tl"), (2, "tr"), (3, "br"), (4, "bl"), (5, "tl"), (6, "tr"), (7, "br"), (8, "bl"),
    ] as [(UInt8, String)])
  func turnsUpright(orientation: UInt8, corner: String) throws {
    let stored = SyntheticPicture.quarters(
      [Self.red, Self.white, Self.white, Self.white], size: PixelSize(width: 64, height: 32))
    let decoded = try decoder.decode(
      PictureBytes.jpeg(stored, orientation: orientation), subject: "a.jpg", minimumShortSide: nil)
    let size = decoded.pixels.size
    #expect(size == (orientation < 5 ? stored.size : PixelSize(width: 32, height: 64)))
    #expect(decoded.originalSize == size)
    let x = corner.hasSuffix("l") ? size.width / 4 : size.width * 3 / 4
    let y = corner.hasPrefix("t") ? size.height / 4 : size.height * 3 / 4
    let place = (y * size.width + x) * 4
    let (r, g) = (Int(decoded.pixels.samples[place]), Int(decoded.pixels.samples[place + 1]))
    #expect(r > 180 && g < 80, "red is at \(corner)")
  }

  @Test func shrinksATurnedPictureByItsUprightSides() throws {
    let stored = SyntheticPicture.photograph(seed: 3, size: PixelSize(width: 160, height: 80))
    let decoded = try decoder.decode(
      PictureBytes.jpeg(stored, orientation: 6), subject: "a.jpg", minimumShortSide: 40)
    #expect(decoded.pixels.size == PixelSize(width: 40, height: 80))
  }

  @Test func refusesAnEmptyFile() {
    #expect(code(of: []) == .empty)
  }

  @Test func refusesTextInAPicturesClothes() {
    #expect(code(of: Array("these are words, not pixels".utf8)) == .unsupportedFormat)
  }

  @Test func refusesADrawingProgram() {
    let drawing =
      "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>"
    #expect(code(of: Array(drawing.utf8)) == .unsupportedFormat)
  }

  @Test(arguments: [0.2, 0.5, 0.9])
  func refusesAJPEGThatEndsEarly(part: Double) throws {
    let whole = try PictureBytes.jpeg(
      SyntheticPicture.photograph(seed: 4, size: PixelSize(width: 200, height: 150)))
    #expect(code(of: Array(whole.prefix(Int(Double(whole.count) * part)))) == .corruptData)
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

  @Test func namesTheFileInOneLine() throws {
    let whole = try PictureBytes.jpeg(
      SyntheticPicture.photograph(seed: 6, size: PixelSize(width: 100, height: 100)))
    let error = #expect(throws: ImagingError.self) {
      try decoder.decode(Array(whole.dropLast(whole.count / 2)), subject: "sea.jpg", minimumShortSide: nil)
    }
    #expect(error?.description.hasPrefix("sea.jpg: ") == true)
    #expect(error?.description.contains("\n") == false)
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
