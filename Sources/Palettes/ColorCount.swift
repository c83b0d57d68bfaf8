/// How many colors a palette shall have.
public enum ColorCount: Sendable, Hashable {
  /// So many, where the picture has as many.
  case fixed(Int)
  /// As many as the picture needs, 1…12.
  ///
  /// Colors are added while the next one lowers the mean ΔE00 of the picture by 8 % or more and no
  /// two are closer than ΔE00 10: the smallest palette to which another color would add little, or a look-alike.
  case automatic
}
