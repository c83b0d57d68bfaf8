import ColorScience
import Foundation
import Imaging
import JPEGImaging
import PinPalettesTesting
import Testing

/// Pictures in other color spaces come out in sRGB.
struct ColorProfileTests {
  static let colors = [
    RGBColor(red: 180, green: 60, blue: 50), RGBColor(red: 60, green: 150, blue: 80),
    RGBColor(red: 70, green: 90, blue: 190), RGBColor(red: 128, green: 128, blue: 128),
  ]
  static let size = PixelSize(width: 64, height: 64)

  /// From linear sRGB to the linear light of Display P3 and of Adobe RGB (1998), row by row.
  ///
  /// Source: CSS Color Module Level 4, section 17.
  static let toDisplayP3 = [0.8225, 0.1775, 0, 0.0332, 0.9668, 0, 0.0171, 0.0724, 0.9105]
  static let toWideGamut = [0.7152, 0.2848, 0, 0, 1, 0, 0, 0.0412, 0.9588]

  @Test(arguments: DecoderKind.allCases)
  func aDisplayP3PictureEqualsItsTwin(kind: DecoderKind) throws {
    let stored = Self.colors.map { Self.convert($0, by: Self.toDisplayP3, encode: Self.sRGBEncoded) }
    try expectTwin(of: stored, profile: ProfileBytes.displayP3, pieces: 1, kind: kind)
  }

  @Test(arguments: DecoderKind.allCases)
  func aWideGamutPictureEqualsItsTwin(kind: DecoderKind) throws {
    let stored = Self.colors.map { Self.convert($0, by: Self.toWideGamut) { pow($0, 256.0 / 563) } }
    try expectTwin(of: stored, profile: ProfileBytes.wideGamut, pieces: 1, kind: kind)
  }

  @Test(arguments: DecoderKind.allCases)
  func aProfileInPiecesIsPutTogether(kind: DecoderKind) throws {
    let stored = Self.colors.map { Self.convert($0, by: Self.toDisplayP3, encode: Self.sRGBEncoded) }
    try expectTwin(of: stored, profile: ProfileBytes.displayP3, pieces: 3, kind: kind)
  }

  @Test func aProfileThatLacksAPieceIsIgnored() throws {
    let pixels = SyntheticPicture.quarters(Self.colors, size: Self.size)
    let plain = try JPEGBytes.plain(pixels)
    let pieces = JPEGBytes.profileSegments(ProfileBytes.displayP3, pieces: 3)
    try expectSame(JPEGBytes.inserting([pieces[0], pieces[2]], into: plain), as: plain)
  }

  @Test func aProfileForGrayIsIgnoredOnAColorPicture() throws {
    let pixels = SyntheticPicture.quarters(Self.colors, size: Self.size)
    try expectSame(
      JPEGBytes.tagged(pixels, profile: ProfileBytes.linearGray), as: JPEGBytes.plain(pixels))
  }

  @Test func aDamagedProfileIsIgnored() throws {
    let pixels = SyntheticPicture.quarters(Self.colors, size: Self.size)
    let damaged = Array(ProfileBytes.displayP3.prefix(140))
    try expectSame(JPEGBytes.tagged(pixels, profile: damaged), as: JPEGBytes.plain(pixels))
  }

  @Test func aProfileForColorIsIgnoredOnAGrayPicture() throws {
    let plain = ProgressiveFixture.gray.bytes
    let segments = JPEGBytes.profileSegments(ProfileBytes.displayP3, pieces: 1)
    try expectSame(JPEGBytes.inserting(segments, into: plain), as: plain)
  }

  @Test(arguments: DecoderKind.allCases)
  func aGrayPictureIsConvertedFromItsProfile(kind: DecoderKind) throws {
    let plain = ProgressiveFixture.gray.bytes
    let segments = JPEGBytes.profileSegments(ProfileBytes.linearGray, pieces: 1)
    let linear = try kind.make().decode(
      JPEGBytes.inserting(segments, into: plain), subject: "a", minimumShortSide: nil)
    let raw = try kind.make().decode(plain, subject: "a", minimumShortSide: nil)
    for place in stride(from: 0, to: raw.pixels.samples.count, by: 404) {
      let expected = Self.sRGBEncoded(Double(raw.pixels.samples[place]) / 255) * 255
      #expect(abs(Double(linear.pixels.samples[place]) - expected) < 2)
    }
  }

  private func expectTwin(of stored: [RGBColor], profile: [UInt8], pieces: Int, kind: DecoderKind) throws {
    let pixels = SyntheticPicture.quarters(stored, size: Self.size)
    let bytes = try JPEGBytes.tagged(pixels, profile: profile, pieces: pieces)
    let decoded = try kind.make().decode(bytes, subject: "a.jpg", minimumShortSide: nil)
    let twin = SyntheticPicture.quarters(Self.colors, size: Self.size)
    // JPEG of quality 98, codes rounded before and after: two codes at most in a flat picture.
    #expect(Comparison.meanDifference(decoded.pixels.samples, twin.samples) < 2)
    let untouched = Comparison.meanDifference(pixels.samples, twin.samples)
    #expect(untouched > 4, "the profile makes a difference")
  }

  private func expectSame(_ bytes: [UInt8], as twin: [UInt8]) throws {
    let decoder = JPEGDecoder(pixelLimit: 1_000_000)
    let first = try decoder.decode(bytes, subject: "a.jpg", minimumShortSide: nil)
    let second = try decoder.decode(twin, subject: "b.jpg", minimumShortSide: nil)
    #expect(first == second)
  }

  private static func convert(
    _ color: RGBColor, by matrix: [Double], encode: (Double) -> Double
  ) -> RGBColor {
    let linear = [color.red, color.green, color.blue].map { sRGBDecoded(Double($0) / 255) }
    let converted = (0..<3).map { row in
      let sum = (0..<3).reduce(0) { $0 + matrix[row * 3 + $1] * linear[$1] }
      return UInt8((encode(sum) * 255).rounded())
    }
    return RGBColor(red: converted[0], green: converted[1], blue: converted[2])
  }

  /// IEC 61966-2-1.
  private static func sRGBDecoded(_ value: Double) -> Double {
    value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  static func sRGBEncoded(_ value: Double) -> Double {
    value <= 0.0031308 ? value * 12.92 : 1.055 * pow(value, 1 / 2.4) - 0.055
  }
}
