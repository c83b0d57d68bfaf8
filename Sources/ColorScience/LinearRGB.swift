/// A color in linear light with the sRGB primaries: amounts that may be added and averaged.
public struct LinearRGB: Sendable, Hashable {
  /// The red amount; 0…1 inside the sRGB gamut.
  public let red: Double
  /// The green amount; 0…1 inside the sRGB gamut.
  public let green: Double
  /// The blue amount; 0…1 inside the sRGB gamut.
  public let blue: Double

  /// Makes a color from its amounts, which may lie outside the gamut.
  public init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Decodes an 8-bit color.
  public init(_ color: RGBColor) {
    self.init(
      red: SRGBTransfer.decode(color.red), green: SRGBTransfer.decode(color.green),
      blue: SRGBTransfer.decode(color.blue))
  }

  /// The relative luminance Y, 0 (black)…1 (white).
  ///
  /// Source: WCAG 2.2, “relative luminance”, the rounded Rec. 709 weights.
  public var relativeLuminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  /// Whether the color can be shown in sRGB, give or take a ten-thousandth.
  public var isInGamut: Bool {
    let allowed = -0.0001...1.0001
    return allowed.contains(red) && allowed.contains(green) && allowed.contains(blue)
  }
}

extension RGBColor {
  /// Encodes a linear color, clipping each channel to the gamut.
  public init(clipping color: LinearRGB) {
    self.init(
      red: SRGBTransfer.encode(color.red), green: SRGBTransfer.encode(color.green),
      blue: SRGBTransfer.encode(color.blue))
  }
}
