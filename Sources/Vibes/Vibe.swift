/// How a picture feels, in numbers with published formulas.
///
/// Every figure is measured on at most 256 pixels a side, alpha-weighted.
/// `docs/vibes.md` names the source of each.
public struct Vibe: Sendable, Hashable, Codable {
  /// Mean CIE L*, 0 (black)…100 (white).
  public let brightness: Double
  /// Twice the standard deviation of L*, 0…100.
  public let contrast: Double
  /// The 95th less the 5th percentile of L*, 0…100.
  public let tonalRange: Double
  /// Mean CIE C*ab against 60, 0 (grey)…100.
  public let saturation: Double
  /// Warm against cool, −100…100; 0 for greys.
  public let warmth: Double
  /// Hasler and Süsstrunk's colorfulness M3, 0…about 110.
  public let colorfulness: Double
  /// How many hues take part, 0 (one)…1 (all alike).
  public let hueVariety: Double

  /// Makes a vibe from its figures.
  public init(
    brightness: Double, contrast: Double, tonalRange: Double, saturation: Double, warmth: Double,
    colorfulness: Double, hueVariety: Double
  ) {
    self.brightness = brightness
    self.contrast = contrast
    self.tonalRange = tonalRange
    self.saturation = saturation
    self.warmth = warmth
    self.colorfulness = colorfulness
    self.hueVariety = hueVariety
  }
}
