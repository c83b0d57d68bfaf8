/// Why a board could not be designed.
public struct MoodboardsError: Error, Hashable, Sendable {
  /// What went wrong, to decide on.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// The page's size cannot be read or is outside the limits.
    case invalidSize
    /// There is no picture, or there are more than a board holds.
    case invalidCount
    /// The page is too small for this many pictures, or for pictures of these shapes.
    case doesNotFit
    /// A setting is outside of its range.
    case invalidOption
  }

  /// What went wrong.
  public let code: Code
  /// The size, count or setting concerned, as the user gave it.
  public let subject: String
  /// What would be right.
  public let reason: String

  /// Makes an error.
  public init(_ code: Code, subject: String, reason: String) {
    self.code = code
    self.subject = subject
    self.reason = reason
  }
}

extension MoodboardsError: CustomStringConvertible {
  /// One line, without a trailing period.
  public var description: String { "\(subject): \(reason)" }
}
