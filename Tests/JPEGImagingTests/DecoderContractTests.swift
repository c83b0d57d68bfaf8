import ColorScience
import Imaging
import PinPalettesTesting
import Testing

/// What every decoder promises, on JPEG files.
struct DecoderContractTests {
  static let red = RGBColor(red: 220, green: 20, blue: 30)
  static let white = RGBColor(red: 255, green: 255, blue: 255)

  @Test(arguments: DecoderKind.allCases, [1, 7, 25, 50, 199, 200])
  func keepsTheShortSideAtTheMinimum(kind: DecoderKind, minimum: Int) throws {
    let size = PixelSize(width: 301, height: 200)
    let bytes = try JPEGBytes.plain(SyntheticPicture.photograph(seed: 2, size: size))
    let decoded = try kind.make().decode(bytes, subject: "a.jpg", minimumShortSide: minimum)
    #expect(decoded.pixels.size.shortSide >= minimum)
    #expect(decoded.pixels.size.width <= size.width && decoded.pixels.size.height <= size.height)
    #expect(decoded.originalSize == size)
  }

  @Test(arguments: DecoderKind.allCases)
  func keepsTheShapeOfAPictureThatItShrinks(kind: DecoderKind) throws {
    let bytes = try JPEGBytes.plain(
      SyntheticPicture.photograph(seed: 2, size: PixelSize(width: 400, height: 240)))
    let decoded = try kind.make().decode(bytes, subject: "a.jpg", minimumShortSide: 60)
    #expect(abs(decoded.pixels.size.aspectRatio - 400.0 / 240) < 0.02)
  }

  @Test(arguments: DecoderKind.allCases, [nil, 360])
  func neverEnlarges(kind: DecoderKind, minimum: Int?) throws {
    let size = PixelSize(width: 9, height: 5)
    let bytes = try JPEGBytes.plain(SyntheticPicture.solid(Self.red, size: size))
    let decoded = try kind.make().decode(bytes, subject: "a.jpg", minimumShortSide: minimum)
    #expect(decoded.pixels.size == size)
  }

  @Test(arguments: DecoderKind.allCases)
  func givesOpaquePixels(kind: DecoderKind) throws {
    let bytes = try JPEGBytes.plain(SyntheticPicture.solid(Self.red, size: PixelSize(width: 9, height: 5)))
    let decoded = try kind.make().decode(bytes, subject: "a.jpg", minimumShortSide: nil)
    #expect(
      stride(from: 3, to: decoded.pixels.samples.count, by: 4).allSatisfy {
        decoded.pixels.samples[$0] == 255
      })
  }

  /// Where the top left quarter of the stored picture stands once it is upright, by EXIF orientation.
  @Test(
    arguments: DecoderKind.allCases,
    [
      (1, "tl"), (2, "tr"), (3, "br"), (4, "bl"), (5, "tl"), (6, "tr"), (7, "br"), (8, "bl"),
    ] as [(UInt8, String)])
  func turnsUpright(kind: DecoderKind, turn: (orientation: UInt8, corner: String)) throws {
    let stored = SyntheticPicture.quarters(
      [Self.red, Self.white, Self.white, Self.white], size: PixelSize(width: 64, height: 32))
    let bytes = try JPEGBytes.turned(stored, orientation: turn.orientation)
    let decoded = try kind.make().decode(bytes, subject: "a.jpg", minimumShortSide: nil)
    let size = decoded.pixels.size
    #expect(size == (turn.orientation < 5 ? stored.size : PixelSize(width: 32, height: 64)))
    #expect(decoded.originalSize == size)
    let x = turn.corner.hasSuffix("l") ? size.width / 4 : size.width * 3 / 4
    let y = turn.corner.hasPrefix("t") ? size.height / 4 : size.height * 3 / 4
    let place = (y * size.width + x) * 4
    let (r, g) = (Int(decoded.pixels.samples[place]), Int(decoded.pixels.samples[place + 1]))
    #expect(r > 180 && g < 80, "red is at \(turn.corner)")
  }

  @Test(arguments: DecoderKind.allCases)
  func readsAnOrientationThatIsWrittenBackwards(kind: DecoderKind) throws {
    let stored = SyntheticPicture.solid(Self.red, size: PixelSize(width: 40, height: 20))
    let bytes = try JPEGBytes.turned(stored, orientation: 6, isBigEndian: false)
    let decoded = try kind.make().decode(bytes, subject: "a.jpg", minimumShortSide: nil)
    #expect(decoded.originalSize == PixelSize(width: 20, height: 40))
  }

  @Test(arguments: DecoderKind.allCases)
  func shrinksATurnedPictureByItsUprightSides(kind: DecoderKind) throws {
    let stored = SyntheticPicture.photograph(seed: 3, size: PixelSize(width: 160, height: 80))
    let bytes = try JPEGBytes.turned(stored, orientation: 6)
    let decoded = try kind.make().decode(bytes, subject: "a.jpg", minimumShortSide: 40)
    #expect(decoded.pixels.size == PixelSize(width: 40, height: 80))
    #expect(decoded.originalSize == PixelSize(width: 80, height: 160))
  }

  @Test(arguments: DecoderKind.allCases)
  func ignoresAnOrientationThatMakesNoSense(kind: DecoderKind) throws {
    let stored = SyntheticPicture.solid(Self.red, size: PixelSize(width: 40, height: 20))
    let bytes = try JPEGBytes.turned(stored, orientation: 77)
    #expect(try kind.make().decode(bytes, subject: "a", minimumShortSide: nil).originalSize == stored.size)
  }

  @Test(arguments: DecoderKind.allCases)
  func refusesAnEmptyFile(kind: DecoderKind) {
    #expect(kind.code(of: []) == .empty)
  }

  @Test(arguments: DecoderKind.allCases)
  func refusesTextInAPicturesClothes(kind: DecoderKind) {
    #expect(kind.code(of: Array("these are words, not pixels".utf8)) == .unsupportedFormat)
  }

  @Test(arguments: DecoderKind.allCases, [0.01, 0.2, 0.5, 0.9])
  func refusesAFileThatEndsEarly(kind: DecoderKind, part: Double) throws {
    let whole = try JPEGBytes.plain(
      SyntheticPicture.photograph(seed: 4, size: PixelSize(width: 200, height: 150)))
    #expect(kind.code(of: Array(whole.prefix(Int(Double(whole.count) * part)))) == .corruptData)
  }

  @Test(arguments: DecoderKind.allCases, ProgressiveFixture.allCases)
  func refusesAProgressiveFileThatEndsEarly(kind: DecoderKind, fixture: ProgressiveFixture) {
    let whole = fixture.bytes
    #expect(kind.code(of: Array(whole.prefix(whole.count * 3 / 4)), minimumShortSide: 10) == .corruptData)
  }

  @Test(arguments: DecoderKind.allCases)
  func ignoresWhatFollowsThePicture(kind: DecoderKind) throws {
    let bytes = try JPEGBytes.plain(SyntheticPicture.solid(Self.red, size: PixelSize(width: 30, height: 30)))
    #expect(kind.code(of: bytes + bytes.dropLast(40)) == nil)
    #expect(kind.code(of: bytes + Array("nonsense".utf8)) == nil)
  }

  @Test(arguments: DecoderKind.allCases)
  func refusesMoreThanItsLimitFromTheHeader(kind: DecoderKind) {
    let bomb = JPEGBytes.header(width: 60_000, height: 60_000)
    #expect(kind.code(of: bomb) == .tooLarge)
  }

  @Test(arguments: DecoderKind.allCases)
  func readsNoMoreThanItsLimit(kind: DecoderKind) throws {
    let bytes = try JPEGBytes.plain(SyntheticPicture.solid(Self.red, size: PixelSize(width: 11, height: 10)))
    #expect(kind.code(of: bytes, pixelLimit: 109) == .tooLarge)
    #expect(kind.code(of: bytes, pixelLimit: 110) == nil)
  }

  @Test(arguments: DecoderKind.allCases)
  func namesTheFileInOneLine(kind: DecoderKind) throws {
    let whole = try JPEGBytes.plain(
      SyntheticPicture.photograph(seed: 6, size: PixelSize(width: 100, height: 100)))
    let error = #expect(throws: ImagingError.self) {
      try kind.make().decode(
        Array(whole.dropLast(whole.count / 2)), subject: "sea.jpg", minimumShortSide: nil)
    }
    #expect(error?.description.hasPrefix("sea.jpg: ") == true)
    #expect(error?.description.contains("\n") == false)
  }
}
