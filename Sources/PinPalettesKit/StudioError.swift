/// Why a studio that serves many turned a request down: with a code to decide on.
public struct StudioError: Error, Hashable, Sendable {
  /// What went wrong, to decide on.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// The name cannot be that of a file.
    case invalidName
    /// There is nothing of that name.
    case notFound
    /// There is something of that name already.
    case exists
    /// It has more bytes or pixels than are allowed.
    case tooLarge
    /// It is no picture, or one in a format that is not taken.
    case unsupportedFormat
    /// It is a picture that is damaged or cut short.
    case damaged
    /// Too many others are waiting; it may be asked for again a little later.
    case busy
    /// The studio is shutting down.
    case stopping
    /// The disk is full or cannot be written.
    case unwritable
  }

  /// What went wrong.
  public let code: Code
  /// The name, file or setting concerned, as the user gave it.
  public let subject: String
  /// The reason, as one clause that says what would be right.
  public let reason: String

  /// Makes an error.
  public init(_ code: Code, subject: String, reason: String) {
    self.code = code
    self.subject = subject
    self.reason = reason
  }
}

extension StudioError: CustomStringConvertible {
  /// One line, without a trailing period.
  public var description: String { "\(subject): \(reason)" }
}
