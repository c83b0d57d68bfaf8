/// Why a set could not be chosen, or a board not be judged.
public struct CurationsError: Error, Hashable, Sendable {
  /// What went wrong, to decide on.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// A number of the request lies outside its range.
    case invalidRequest
    /// A picture that was pinned, or is to lead, is not among the candidates.
    case unknownPicture
    /// A picture is to be on the board and also not to be on it.
    case contradiction
    /// Nothing is left to choose from, or a board is too small to judge.
    case tooFew
    /// Two pictures have one number, or embeddings of different lengths.
    case mismatch
  }

  /// What went wrong.
  public let code: Code
  /// The picture or number concerned.
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

extension CurationsError: CustomStringConvertible {
  /// One line, without a trailing period.
  public var description: String { "\(subject): \(reason)" }
}
