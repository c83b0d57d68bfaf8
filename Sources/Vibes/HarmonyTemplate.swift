/// The eight arrangements of hues on a wheel by which Matsuda, and after him Cohen-Or, describe color schemes.
///
/// The raw value is the letter of the paper.
///
/// Source: D. Cohen-Or, O. Sorkine, R. Gal, T. Leyvand, Y.-Q. Xu, “Color
/// harmonization”, ACM Transactions on Graphics 25 (3), 2006, figure 2.
public enum HarmonyTemplate: String, Sendable, Hashable, Codable, CaseIterable {
  /// One narrow sector of 18°.
  case mono = "i"
  /// One sector of 93.6°.
  case analogous = "V"
  /// A sector of 18° and one of 79.2° at a right angle to it.
  case rightAngle = "L"
  /// Two sectors of 18°, opposite each other.
  case complementary = "I"
  /// One sector of 180°.
  case halfWheel = "T"
  /// A sector of 93.6° and one of 18° opposite it.
  case splitComplementary = "Y"
  /// Two sectors of 93.6°, opposite each other.
  case doubleComplementary = "X"
  /// No hue at all.
  case grey = "N"

  /// The word for it: `split complementary`.
  public var word: String {
    switch self {
    case .mono: "mono"
    case .analogous: "analogous"
    case .rightAngle: "right-angled"
    case .complementary: "complementary"
    case .halfWheel: "half the wheel"
    case .splitComplementary: "split complementary"
    case .doubleComplementary: "double complementary"
    case .grey: "grey"
    }
  }
}
