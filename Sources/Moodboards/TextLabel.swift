public import ColorScience

/// One line of type on a board, flush left.
public struct TextLabel: Sendable, Hashable {
  /// What a line is for, which decides its typeface.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// The board's name, in a book face.
    case title
    /// A line of explanation, in a plain face.
    case caption
    /// The code of a color, in a fixed-width face.
    case code
  }

  /// The words; never empty.
  public let text: String
  /// What the line is for.
  public let role: Role
  /// The color of the type.
  public let color: RGBColor
  /// The left edge, in pixels.
  public let x: Int
  /// The line on which the letters stand, in pixels from the top.
  public let baseline: Int
  /// The longest line allowed, in pixels; what is longer ends in an ellipsis.
  public let maxWidth: Int
  /// The size of the type, in pixels an em.
  public let fontSize: Int
  /// The space added after each letter, in ems.
  public let tracking: Double
}
