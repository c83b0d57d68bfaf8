/// Why the catalog could not be opened, read or written.
public struct CatalogError: Error, Hashable, Sendable {
  /// What went wrong, to decide on.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// There is no catalog where one was asked for.
    case notFound
    /// The file cannot be opened, created or written: permissions, a folder in its place.
    case unavailable
    /// The file is not a catalog, or is damaged.
    case damaged
    /// A newer version of PinPalettes wrote it.
    case newerVersion
    /// The disk is full.
    case diskFull
    /// Another process holds it.
    case busy
  }

  /// What went wrong.
  public let code: Code
  /// The path of the catalog.
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

extension CatalogError: CustomStringConvertible {
  /// One line, without a trailing period.
  public var description: String { "\(subject): \(reason)" }
}
