internal import Curations
public import Moodboards
public import Recommendations

/// A moodboard to be made.
public struct BoardRequest: Sendable {
  /// Where the pictures come from.
  public enum Source: Sendable, Hashable {
    /// These files, the first of them the hero unless another is named.
    case pictures([String])
    /// One picture, which leads the board, and those of the library that go with it.
    case like(String)
    /// The pictures of the library that answer a query, as far as they go together.
    case search(SearchQuery)
  }

  /// Where the pictures come from.
  public var source: Source
  /// How many pictures are on a board from the library, pins included; given files all come onto theirs.
  public var count = 9
  /// How much the colors of a board from the library have to go together, 0 (not at all)…1.
  public var cohesion = CurationRequest.defaultCohesion
  /// Files that are on the board in any case.
  public var pins: [String] = []
  /// Files and folders whose pictures are not on it, and patterns as `index --exclude` has them.
  public var without: [String] = []
  /// The file that leads the board; nil is the first of given files, else the one that leads best.
  public var hero: String?
  /// The page, template, title, seed and so on; its hero is found by ``hero``.
  public var options = MoodboardOptions()
  /// Where to write.
  ///
  /// A file whose ending names a format; a path without such an ending, which is written in ``formats``; a folder
  /// that exists, in which the board gets a name of its own; nil is a name of its own in `results/moodboards`.
  public var output: String?
  /// What to write beside the file that ``output`` names, or instead of one; empty is PNG and JPEG where it names none.
  public var formats: [BoardFormat] = []
  /// Whether the board is also written as `NAME.board.json`, to be opened again, and measured in `NAME.metrics.json`.
  public var writesDocument = true

  /// Makes a request.
  public init(source: Source) { self.source = source }
}
