/// Something about a board that a person may want to change.
public struct BoardWarning: Sendable, Hashable {
  /// What it is about.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Pictures were left out.
    case leftOut
    /// Pictures have fewer pixels than they are shown at, and will look soft.
    case enlarged
    /// Pictures show the same.
    case duplicates
    /// Much of a picture is cut off.
    case cropped
    /// The title or the caption had no room, and ends early or is missing.
    case shortened
  }

  /// What it is about.
  public let kind: Kind
  /// The pictures concerned, as indices of the composition's pictures, ascending.
  public let pictures: [Int]
  /// One sentence for people.
  public let sentence: String
}
