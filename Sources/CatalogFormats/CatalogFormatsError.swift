/// Why an exported catalog could not be read.
public struct CatalogFormatsError: Error, Hashable, Sendable {
  /// What went wrong, to decide on.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// The bytes are not of the format, or cut short.
    case damagedFile
    /// They are of the format, in a variant that is not read.
    case unsupportedFile
  }

  /// What went wrong.
  public let code: Code
  /// The file concerned.
  public let subject: String
  /// The reason, as a clause.
  public let reason: String

  /// Makes an error.
  public init(_ code: Code, subject: String, reason: String) {
    self.code = code
    self.subject = subject
    self.reason = reason
  }
}

extension CatalogFormatsError: CustomStringConvertible {
  /// One line, without a trailing period.
  public var description: String { "\(subject): \(reason)" }
}
