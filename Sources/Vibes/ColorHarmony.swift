/// The arrangement of hues that a picture comes nearest to.
///
/// It describes and does not grade: people do not prefer pictures that fit a
/// template (P. O'Donovan, A. Agarwala, A. Hertzmann, “Color compatibility from
/// large datasets”, ACM Transactions on Graphics 30 (4), 2011).
public struct ColorHarmony: Sendable, Hashable, Codable {
  /// The nearest template.
  public let template: HarmonyTemplate
  /// The CIELAB hue at the middle of the template's first sector, 0..<360 degrees; 0 for grey.
  public let rotationDegrees: Double
  /// How far the hues lie outside the sectors: the mean, weighted by chroma, in degrees; 0 for grey.
  public let deviationDegrees: Double

  /// Makes a harmony from its parts.
  public init(template: HarmonyTemplate, rotationDegrees: Double, deviationDegrees: Double) {
    self.template = template
    self.rotationDegrees = rotationDegrees
    self.deviationDegrees = deviationDegrees
  }

  /// The word of the template: `complementary`.
  public var word: String { template.word }

  /// The harmony of a picture without chroma.
  static let grey = ColorHarmony(template: .grey, rotationDegrees: 0, deviationDegrees: 0)
}
