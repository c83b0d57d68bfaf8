/// Why a model could not be loaded or run.
public struct EmbeddingsError: Error, Hashable, Sendable {
  /// What went wrong, to decide on.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// The model folder or one of its files is missing.
    case modelNotFound
    /// A model file does not have the content its manifest states, or cannot be parsed.
    case damagedModel
    /// The manifest asks for something that this version cannot do.
    case unsupportedModel
    /// The inference library is missing or does not load.
    case libraryUnavailable
    /// The inference library refused to run.
    case inferenceFailed
    /// The model returned a zero vector or numbers that are not finite.
    case invalidOutput
  }

  /// What went wrong.
  public let code: Code
  /// The model, file or text concerned.
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

extension EmbeddingsError: CustomStringConvertible {
  /// One line, without a trailing period: `Models/pinclip/image.onnx: SHA-256 differs from the manifest`.
  public var description: String { "\(subject): \(reason)" }
}
