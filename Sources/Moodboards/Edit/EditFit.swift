/// How a picture takes another's place on a finished board.
public enum EditFit: String, Sendable, Hashable, CaseIterable, Codable {
  /// Whole, in the middle of the place.
  case whole
  /// Filling the place; what is farthest from its focus is cut off.
  case crop
}
