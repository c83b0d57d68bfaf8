/// Why something that was asked of the library by an id, or from afar, could not be done.
public struct BrowsingError: Error, Sendable, Hashable {
  /// What went wrong, to decide on.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// The library has no such picture.
    case unknownPicture
    /// The picture's file is not there any more, or cannot be read.
    case unreadableFile
    /// The picture's file is not what was indexed: something else has been written to its path.
    case changedFile
    /// The picture's path leads out of the library's folders.
    case outsideLibrary
    /// What was asked for takes the model, which has not seen the library's pictures yet.
    case notEmbedded
    /// What was asked for makes no sense: an option out of its range, a file named in a query.
    case badRequest
  }

  /// What went wrong.
  public let code: Code
  /// The id, name or option concerned; never a path beyond the file's own name.
  public let subject: String
  /// Why, as one clause without a trailing period.
  public let reason: String

  /// Makes an error.
  public init(_ code: Code, subject: String, reason: String) {
    self.code = code
    self.subject = subject
    self.reason = reason
  }
}

extension BrowsingError: CustomStringConvertible {
  /// One line: `sea.jpg: has changed since it was indexed`.
  public var description: String { "\(subject): \(reason)" }
}

extension BrowsingError {
  /// That there is no such picture.
  static func unknown(_ id: PictureID) -> BrowsingError {
    BrowsingError(.unknownPicture, subject: id.description, reason: "the library has no such picture")
  }
}
