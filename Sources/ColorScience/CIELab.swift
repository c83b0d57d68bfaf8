/// A color in CIE 1976 L*a*b*, relative to D65.
///
/// Source: CIE 15:2004, with the exact fractions 216/24389 and 24389/27 in
/// place of the rounded 0.008856 and 903.3.
public struct CIELab: Sendable, Hashable {
  /// The lightness L*, 0 (black)…100 (white).
  public let lightness: Double
  /// The green–red coordinate a*, about −86…98 within sRGB.
  public let a: Double
  /// The blue–yellow coordinate b*, about −108…94 within sRGB.
  public let b: Double

  /// Makes a color from its coordinates.
  public init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  /// Converts from tristimulus values.
  public init(_ color: CIEXYZ) {
    let white = CIEXYZ.whiteD65
    let x = Self.compressed(color.x / white.x)
    let y = Self.compressed(color.y / white.y)
    let z = Self.compressed(color.z / white.z)
    self.init(lightness: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z))
  }

  /// Converts from linear sRGB.
  public init(_ color: LinearRGB) { self.init(CIEXYZ(color)) }

  /// Converts from an 8-bit color; a grey's a* and b* stay under 0.0001, as far as the matrix is exact.
  public init(_ color: RGBColor) { self.init(LinearRGB(color)) }

  /// The chroma C*ab: the distance from the grey axis, 0…about 134 within sRGB.
  public var chroma: Double { (a * a + b * b).squareRoot() }

  /// The hue angle h ab, 0..<360 degrees; 0 for a perfect grey.
  public var hueDegrees: Double { Elementary.directionDegrees(x: a, y: b) }

  private static func compressed(_ ratio: Double) -> Double {
    ratio > 216.0 / 24389 ? Elementary.cubeRoot(ratio) : (24389.0 / 27 * ratio + 16) / 116
  }
}
