/// What a swatch does in its palette.
///
/// No two swatches have the same role, and none has two. `docs/palettes.md` has the cuts.
public enum SwatchRole: String, Sendable, Hashable, Codable, CaseIterable {
  /// The largest share.
  case dominant
  /// The most chromatic of the others; a gray picture has none.
  case vibrant
  /// The grayest of those that are left.
  case muted
  /// The darkest of the others, if it is dark.
  case dark
  /// The lightest of the others, if it is light.
  case light
  /// A small and chromatic one that stands out from all others.
  case accent
}
