/// How a picture feels, in numbers and words by published or stated formulas.
///
/// Every figure is measured on at most 128 pixels a side, alpha-weighted.
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
  /// Ou's active–passive, −1.1 (still)…about 1; −0.37 for an ordinary photograph.
  public let energy: Double
  /// Ou's heavy–light, −2.1 (weightless: white)…2.9 (heavy: black).
  public let weight: Double
  /// The correlated color temperature of the mean linear color, in whole kelvins, 2,000…12,500; 6,504 or so
  /// for grey, lower for orange, higher for blue.
  ///
  /// Nil where the mean color is too green, pink or vivid to have one, and for black.
  public let castKelvin: Double?
  /// Which part of the tonal range the picture lives in.
  public let key: TonalKey
  /// The arrangement of hues that it comes nearest to.
  public let harmony: ColorHarmony
  /// How well each named vibe describes it.
  public let named: NamedVibeScores

  /// Makes a vibe from its figures.
  public init(
    brightness: Double, contrast: Double, tonalRange: Double, saturation: Double, warmth: Double,
    colorfulness: Double, hueVariety: Double, energy: Double, weight: Double, castKelvin: Double?,
    key: TonalKey, harmony: ColorHarmony, named: NamedVibeScores
  ) {
    self.brightness = brightness
    self.contrast = contrast
    self.tonalRange = tonalRange
    self.saturation = saturation
    self.warmth = warmth
    self.colorfulness = colorfulness
    self.hueVariety = hueVariety
    self.energy = energy
    self.weight = weight
    self.castKelvin = castKelvin
    self.key = key
    self.harmony = harmony
    self.named = named
  }
}
