/// Why a model could not be understood, fetched or installed.
public struct ModelPackagesError: Error, Hashable, Sendable {
  /// What went wrong, to decide on.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// The folder is laid out in no way that is known, or lacks a file.
    case unrecognizedLayout
    /// The model asks for something that this version cannot do.
    case unsupportedModel
    /// A file is not what it should be: cut short, not JSON, not ONNX, another digest.
    case damagedFile
    /// There is no model, repository or file of this name.
    case notFound
    /// The server wants a token, or another one.
    case unauthorized
    /// The server cannot be reached, or does not answer as it should.
    case unreachable
    /// A transfer ended early; what arrived is kept for the next attempt.
    case interrupted
    /// A file or folder cannot be written.
    case unwritable
    /// The transfer library is missing or does not load.
    case libraryUnavailable
  }

  /// What went wrong.
  public let code: Code
  /// The model, file or address concerned.
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

extension ModelPackagesError: CustomStringConvertible {
  /// One line, without a trailing period.
  public var description: String { "\(subject): \(reason)" }
}
