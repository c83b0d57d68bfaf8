/// What a palette is to be good for.
public enum PaletteMode: String, Sendable, Hashable, CaseIterable {
  /// Stands for the picture: the colors from which its pixels differ least.
  ///
  /// For search, shares and recoloring.
  case faithful
  /// The colors that people would pick from the picture: livelier, farther apart, and small accents among them.
  ///
  /// For themes and moods.
  case theme
}
