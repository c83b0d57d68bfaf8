public import ColorScience

/// One line of type on a board.
public struct TextLabel: Sendable, Hashable {
  /// What a line is for, which decides its typeface.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// The board's name, in a book face.
    case title
    /// A line of explanation under the title, in a plain face.
    case caption
    /// The code of a color, in a fixed-width face.
    case code
    /// The name of a color, in a plain face.
    case colorName
    /// The words under a picture, in a plain face.
    case pictureCaption
  }

  /// Where a line stands in its room.
  public enum Alignment: String, Sendable, Hashable, CaseIterable {
    /// At the side where its script begins: left, or right for Arabic and Hebrew.
    case natural
    /// In the middle.
    case center
  }

  /// The words; never empty.
  public let text: String
  /// What the line is for.
  public let role: Role
  /// The color of the type.
  public let color: RGBColor
  /// The left edge of its room, in pixels.
  public let x: Int
  /// The line on which the letters stand, in pixels from the top.
  public let baseline: Int
  /// The width of its room, in pixels; what is longer ends in an ellipsis.
  public let maxWidth: Int
  /// The size of the type, in pixels an em.
  public let fontSize: Int
  /// The space added after each letter, in ems.
  public let tracking: Double
  /// Where the line stands in its room.
  public let alignment: Alignment
  /// The index of the picture that a ``Role/pictureCaption`` belongs to; nil for all other lines.
  public let member: Int?

  /// Makes a line.
  public init(
    text: String, role: Role, color: RGBColor, x: Int, baseline: Int, maxWidth: Int, fontSize: Int,
    tracking: Double, alignment: Alignment = .natural, member: Int? = nil
  ) {
    self.text = text
    self.role = role
    self.color = color
    self.x = x
    self.baseline = baseline
    self.maxWidth = maxWidth
    self.fontSize = fontSize
    self.tracking = tracking
    self.alignment = alignment
    self.member = member
  }
}
