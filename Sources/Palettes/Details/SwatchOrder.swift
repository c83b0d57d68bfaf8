/// The order in which a palette's swatches are shown.
public enum SwatchOrder: String, Sendable, Hashable, CaseIterable {
  /// Largest share first.
  case share
  /// Round the hue circle from red; greys first, by lightness.
  case hue
  /// Darkest first.
  case lightness
}
