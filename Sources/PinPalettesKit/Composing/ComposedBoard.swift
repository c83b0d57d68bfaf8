public import Catalog
public import ColorScience
public import Imaging
public import Moodboards
public import Palettes

/// A board that was composed and not written anywhere: what a live preview shows.
public struct ComposedBoard: Sendable {
  /// One picture that is on the board.
  public struct Picture: Sendable, Hashable {
    /// The file, absolute.
    public let path: String
    /// Its index in the composition, which may have pictures before it that could not be read.
    public let index: Int
    /// The digest of its bytes.
    public let contentHash: ContentHash
    /// The upright picture's size, in pixels.
    public let size: PixelSize
    /// Its colors.
    public let palette: Palette
    /// The words that stand under it where the template sets any.
    public let caption: String?
  }

  /// What was asked for.
  public let composition: BoardComposition
  /// The board, typeset; its placements count ``pictures``.
  public let board: Moodboard
  /// The pictures on it.
  public let pictures: [Picture]
  /// What can be measured of it.
  public let metrics: MoodboardMetrics
  /// What a person may want to change, most important first.
  public let warnings: [BoardWarning]
  /// Pictures that were to be on it and could not be read, or are too small.
  public let failures: [Failure]
  /// Colors of the pictures that suit as a background of one's own choice, those with the largest share first.
  public let backgroundColors: [RGBColor]

  /// What the board is written and drawn from; its board is ``board``.
  let draft: BoardDraft

  /// The board to start from in a composition that changes little.
  ///
  /// Its exchanges have happened: the next composition names only those that are new. Nil where a picture was left
  /// out, for the next composition then counts differently.
  public var kept: KeptBoard? {
    guard failures.isEmpty else { return nil }
    return KeptBoard(board: board, options: composition.options, pictures: composition.pictures)
  }
}
