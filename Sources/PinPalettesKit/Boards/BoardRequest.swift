public import Moodboards

/// A moodboard to be made.
public struct BoardRequest: Sendable {
  /// Where the pictures come from.
  public enum Source: Sendable, Hashable {
    /// These files, the first of them the hero.
    case pictures([String])
    /// One picture, which leads the board, and those of the library most like it.
    case like(String)
    /// The pictures of the library that a text describes best.
    case search(String)
  }

  /// Where the pictures come from.
  public var source: Source
  /// How many pictures the library is asked for; given files all come onto the board.
  public var count = 9
  /// The page, title, seed and so on.
  public var options = MoodboardOptions()
  /// Where to write: a file ending in `.png`, `.jpg` or `.jpeg`; a path without such an ending, which is
  /// written in both formats; a folder that exists, in which the board gets a name of its own; nil is a
  /// name of its own in `results/moodboards`.
  public var output: String?

  /// Makes a request.
  public init(source: Source) { self.source = source }
}

/// A moodboard that was made.
public struct BoardReport: Sendable {
  /// The files written, absolute.
  public let files: [String]
  /// The board.
  public let board: Moodboard
  /// The pictures on it, as given or absolute, the hero first.
  public let images: [String]
  /// Pictures that were to be on it and could not be read.
  public let failures: [Failure]
}
