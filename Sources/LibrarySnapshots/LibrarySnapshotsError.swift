/// Why a snapshot could not be written or opened.
public struct LibrarySnapshotsError: Error, Sendable, Hashable {
  /// What kind of failure it is.
  public enum Code: String, Sendable, Hashable {
    /// There is no snapshot.
    case notFound
    /// It was made from another state of the library, or by another version.
    case outdated
    /// It is not a snapshot, or not a whole one.
    case damaged
    /// It cannot be read or written.
    case unavailable
  }

  /// What kind of failure it is.
  public let code: Code
  /// The file.
  public let subject: String
  /// What is wrong, in words.
  public let reason: String

  /// Makes an error.
  public init(_ code: Code, subject: String, reason: String) {
    self.code = code
    self.subject = subject
    self.reason = reason
  }
}
