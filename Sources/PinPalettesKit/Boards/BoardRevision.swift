public import Moodboards

/// A moodboard that is opened again, and what is changed of it.
///
/// Without a change the files come out as they were, byte for byte.
public struct BoardRevision: Sendable {
  /// The `.board.json` file.
  public var document: String
  /// Pictures that take the place of others, which keep theirs to the pixel.
  public var swaps: [(old: String, new: String)] = []
  /// Whether a picture that takes another's place fills it, and loses edges, rather than standing in it whole.
  public var cropsSwaps = false
  /// Files, folders and patterns whose pictures are taken off; the others are arranged anew.
  public var without: [String] = []
  /// The file that leads from now on; the pictures are arranged anew.
  public var hero: String?
  /// Changes settings; the pictures are arranged anew by them.
  public var change: (@Sendable (inout MoodboardOptions) throws -> Void)?
  /// Where to write, as ``BoardRequest/output``; nil replaces the board's own files beside the document.
  public var output: String?
  /// What to write, as ``BoardRequest/formats``.
  public var formats: [BoardFormat] = []
  /// Whether the document and the measures are written too.
  public var writesDocument = true

  /// Opens a board.
  public init(document: String) { self.document = document }
}
