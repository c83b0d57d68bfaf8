/// An opaque sRGB color, 8 bits a channel.
public struct RGBColor: Sendable, Hashable {
  /// The red sample, 0…255, gamma-encoded.
  public let red: UInt8
  /// The green sample, 0…255, gamma-encoded.
  public let green: UInt8
  /// The blue sample, 0…255, gamma-encoded.
  public let blue: UInt8

  /// Makes a color from its samples.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#rrggbb`, `rrggbb`, `#rgb` or `rgb` in either case; nil for anything else.
  public init?(hex: some StringProtocol) {
    let digits = hex.hasPrefix("#") ? hex.dropFirst() : hex[...]
    let nibbles = digits.compactMap(\.hexDigitValue)
    guard nibbles.count == digits.count, digits.allSatisfy(\.isASCII) else { return nil }
    switch nibbles.count {
    case 3:
      self.init(red: UInt8(nibbles[0] * 17), green: UInt8(nibbles[1] * 17), blue: UInt8(nibbles[2] * 17))
    case 6:
      self.init(
        red: UInt8(nibbles[0] * 16 + nibbles[1]), green: UInt8(nibbles[2] * 16 + nibbles[3]),
        blue: UInt8(nibbles[4] * 16 + nibbles[5]))
    default: return nil
    }
  }

  /// The color as `#rrggbb`, lower case.
  public var hex: String {
    let value = Int(red) << 16 | Int(green) << 8 | Int(blue)
    let digits = String(value, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
