/// Why a picture could not be read or written.
public struct ImagingError: Error, Hashable, Sendable {
  /// What went wrong, to decide on.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// The file cannot be opened or read.
    case unreadable
    /// The file has no bytes.
    case empty
    /// The bytes are not in a format that this build reads.
    case unsupportedFormat
    /// The format is known but the content is damaged or cut short.
    case corruptData
    /// The picture has more pixels than the limit.
    case tooLarge
    /// The picture could not be written.
    case unwritable
    /// The imaging library is missing or does not load.
    case libraryUnavailable
  }

  /// What went wrong.
  public let code: Code
  /// The path or name of the picture, as the user gave it.
  public let subject: String
  /// The reason, in the library's own words where it has any.
  public let reason: String

  /// Makes an error.
  public init(_ code: Code, subject: String, reason: String) {
    self.code = code
    self.subject = subject
    self.reason = reason
  }
}

extension ImagingError: CustomStringConvertible {
  /// One line, without a trailing period: `sea.jpg: premature end of file`.
  public var description: String { "\(subject): \(reason)" }
}
