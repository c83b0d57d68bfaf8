/// A color in OKLCH, the polar form of ``OKLab`` that CSS writes as `oklch()`.
public struct OKLCH: Sendable, Hashable {
  /// The perceived lightness, 0 (black)…1 (white).
  public let lightness: Double
  /// The distance from the grey axis, 0…about 0.32 within sRGB.
  public let chroma: Double
  /// The hue angle, 0..<360 degrees; 0 where there is no chroma.
  public let hueDegrees: Double

  /// The chroma under which a color counts as grey and has no hue; an 8-bit grey has less than 0.0000001.
  private static let achromaticChroma = 0.000004

  /// Makes a color from its coordinates.
  public init(lightness: Double, chroma: Double, hueDegrees: Double) {
    self.lightness = lightness
    self.chroma = chroma
    self.hueDegrees = hueDegrees
  }

  /// Converts from OKLab; a color that is grey but for rounding gets chroma 0 and hue 0.
  public init(_ color: OKLab) {
    let isGrey = color.chroma < Self.achromaticChroma
    self.init(
      lightness: color.lightness, chroma: isGrey ? 0 : color.chroma, hueDegrees: isGrey ? 0 : color.hueDegrees
    )
  }

  /// Converts from an 8-bit color.
  public init(_ color: RGBColor) { self.init(OKLab(color)) }
}

extension OKLab {
  /// Converts from the polar form.
  public init(_ color: OKLCH) {
    self.init(
      lightness: color.lightness, a: color.chroma * Elementary.cosine(degrees: color.hueDegrees),
      b: color.chroma * Elementary.sine(degrees: color.hueDegrees))
  }
}
