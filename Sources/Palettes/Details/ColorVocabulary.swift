/// Whose words colors are named with.
public enum ColorVocabulary: String, Sendable, Hashable, CaseIterable {
  /// The 139 distinct colors of CSS Color Module Level 4.
  case css
  /// The 954 most common answers to xkcd's color survey of 2010.
  case xkcd
}
