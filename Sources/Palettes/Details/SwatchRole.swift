/// What a swatch does in its palette.
public enum SwatchRole: String, Sendable, Hashable, Codable, CaseIterable {
  /// The largest share.
  case dominant
  /// The most chromatic one that has a real share.
  case vibrant
  /// The least chromatic one.
  case muted
  /// The darkest one.
  case dark
  /// The lightest one.
  case light
  /// A small share that stands out from all others.
  case accent
}
