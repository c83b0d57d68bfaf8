/// Whose words colors are named with.
public enum ColorVocabulary: String, Sendable, Hashable, CaseIterable {
  /// The 139 distinct colors of CSS Color Module Level 4.
  case css
  /// 908 of the 949 most common answers to xkcd's color survey of 2010; those unfit for clients are left out.
  case xkcd
}
