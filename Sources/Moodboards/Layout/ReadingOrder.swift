/// How pictures follow one another over a board, as a layout understands it.
public enum ReadingOrder: Sendable, Hashable {
  /// Anyhow; only look-alikes keep apart.
  case free
  /// Along the reading path, rows from the top, each from the left: the rank of every picture, 0 first.
  ///
  /// Neighbors may change places where the shapes ask for it; the flow over the page holds.
  case ranked([Int])
  /// Pictures that look alike lie far apart, not only not side by side.
  case spread
}
