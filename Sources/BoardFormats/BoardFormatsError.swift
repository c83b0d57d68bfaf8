/// Why a board's file could not be read.
public struct BoardFormatsError: Error, Hashable, Sendable {
  /// What went wrong, to decide on.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// The bytes are no JSON, or cut short.
    case damagedFile
    /// They are JSON of something else, or of a later version of the format.
    case unsupportedFile
    /// A value is missing, of another type or outside of what a board allows.
    case invalidValue
  }

  /// What went wrong.
  public let code: Code
  /// The file concerned, as the user gave it.
  public let subject: String
  /// The reason, as a clause that names the key: `board.placements[3].rect: …`.
  public let reason: String

  /// Makes an error.
  public init(_ code: Code, subject: String, reason: String) {
    self.code = code
    self.subject = subject
    self.reason = reason
  }
}

extension BoardFormatsError: CustomStringConvertible {
  /// One line, without a trailing period.
  public var description: String { "\(subject): \(reason)" }
}
