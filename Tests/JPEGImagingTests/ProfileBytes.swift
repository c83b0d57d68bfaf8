import Foundation

/// ICC profiles made for a test (ICC.1:2022): primaries or gray, and one curve.
enum ProfileBytes {
  /// Display P3: the primaries of cinema with the curve of sRGB.
  static let displayP3 = color(
    red: (0.51512, 0.2412, -0.00105), green: (0.29198, 0.69225, 0.04189), blue: (0.1571, 0.06657, 0.78407),
    curve: sRGBCurve)

  /// As Adobe RGB (1998): wide primaries with a plain power.
  static let wideGamut = color(
    red: (0.60974, 0.31111, 0.01947), green: (0.20528, 0.62567, 0.06087), blue: (0.14919, 0.06322, 0.74457),
    curve: power(563))  // 2.199

  /// Gray that is linear in light.
  static let linearGray = file(space: "GRAY", tags: [("wtpt", whitePoint), ("kTRC", power(256))])

  private static let whitePoint = xyz((0.9642, 1, 0.8249))

  /// The curve of IEC 61966-2-1 as a parametric curve of type 3.
  private static let sRGBCurve: [UInt8] =
    Array("para".utf8) + [0, 0, 0, 0, 0, 3, 0, 0]
    + [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].flatMap(fixed)

  /// A power as a multiple of 1/256.
  private static func power(_ value: UInt16) -> [UInt8] {
    Array("curv".utf8) + [0, 0, 0, 0, 0, 0, 0, 1, UInt8(value >> 8), UInt8(value & 255), 0, 0]
  }

  private typealias Tristimulus = (Double, Double, Double)

  private static func color(red: Tristimulus, green: Tristimulus, blue: Tristimulus, curve: [UInt8])
    -> [UInt8]
  {
    file(
      space: "RGB ",
      tags: [
        ("wtpt", whitePoint), ("rXYZ", xyz(red)), ("gXYZ", xyz(green)), ("bXYZ", xyz(blue)), ("rTRC", curve),
        ("gTRC", curve), ("bTRC", curve),
      ])
  }

  private static func xyz(_ value: Tristimulus) -> [UInt8] {
    Array("XYZ ".utf8) + [0, 0, 0, 0] + fixed(value.0) + fixed(value.1) + fixed(value.2)
  }

  private static func fixed(_ value: Double) -> [UInt8] { bytes(Int32((value * 65_536).rounded())) }

  private static func bytes(_ value: Int32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private static func file(space: String, tags: [(String, [UInt8])]) -> [UInt8] {
    var table = bytes(Int32(tags.count))
    var content: [UInt8] = []
    let start = 128 + 4 + 12 * tags.count
    for (name, body) in tags {
      table += Array(name.utf8) + bytes(Int32(start + content.count)) + bytes(Int32(body.count))
      content += body
    }
    var header = bytes(Int32(start + content.count)) + [0, 0, 0, 0, 4, 0x20, 0, 0]
    header += Array(("mntr" + space + "XYZ ").utf8) + [UInt8](repeating: 0, count: 12) + Array("acsp".utf8)
    header += [UInt8](repeating: 0, count: 28) + fixed(0.9642) + fixed(1) + fixed(0.8249)
    header += [UInt8](repeating: 0, count: 128 - header.count)
    return header + table + content
  }
}
