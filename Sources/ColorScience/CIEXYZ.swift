/// A color as CIE 1931 tristimulus values, with Y = 1 for the D65 white.
public struct CIEXYZ: Sendable, Hashable {
  /// The X value.
  public let x: Double
  /// The Y value, luminance: 0 (black)…1 (white).
  public let y: Double
  /// The Z value.
  public let z: Double

  /// The D65 white of the 2° observer, as in ASTM E308.
  public static let whiteD65 = CIEXYZ(x: 0.95047, y: 1, z: 1.08883)

  /// Makes a color from its tristimulus values.
  public init(x: Double, y: Double, z: Double) {
    self.x = x
    self.y = y
    self.z = z
  }

  /// Converts from linear sRGB.
  ///
  /// Source: Bruce Lindbloom, “RGB/XYZ Matrices”, sRGB with D65, <http://www.brucelindbloom.com>.
  public init(_ color: LinearRGB) {
    let (r, g, b) = (color.red, color.green, color.blue)
    self.init(
      x: 0.4124564 * r + 0.3575761 * g + 0.1804375 * b,
      y: 0.2126729 * r + 0.7151522 * g + 0.0721750 * b,
      z: 0.0193339 * r + 0.1191920 * g + 0.9503041 * b)
  }
}

extension LinearRGB {
  /// Converts from tristimulus values, by the inverse of the matrix of ``CIEXYZ``.
  public init(_ color: CIEXYZ) {
    let (x, y, z) = (color.x, color.y, color.z)
    self.init(
      red: 3.2404542 * x - 1.5371385 * y - 0.4985314 * z,
      green: -0.9692660 * x + 1.8760108 * y + 0.0415560 * z,
      blue: 0.0556434 * x - 0.2040259 * y + 1.0572252 * z)
  }
}

extension CIEXYZ {
  /// Converts from CIE L*a*b* relative to D65.
  public init(_ color: CIELab) {
    let y = (color.lightness + 16) / 116
    let white = CIEXYZ.whiteD65
    self.init(
      x: white.x * Self.expanded(y + color.a / 500), y: white.y * Self.expanded(y),
      z: white.z * Self.expanded(y - color.b / 200))
  }

  private static func expanded(_ root: Double) -> Double {
    let cube = root * root * root
    return cube > 216.0 / 24389 ? cube : (116 * root - 16) * 27 / 24389
  }
}
