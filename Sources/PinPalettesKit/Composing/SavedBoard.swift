public import Imaging
public import Moodboards

/// A board that was saved, as a list shows it.
public struct SavedBoard: Sendable, Hashable {
  /// Its name, which the file has too.
  public let name: String
  /// Its title; nil for none.
  public let title: String?
  /// The page, in pixels.
  public let size: PixelSize
  /// Its template.
  public let template: BoardTemplate
  /// The number of pictures on it.
  public let pictureCount: Int
  /// When it was saved, in seconds since 1970.
  public let savedSeconds: Int64
}

/// The boards of a library's folder.
public struct SavedBoards: Sendable, Hashable {
  /// The boards, the one saved last first.
  public let boards: [SavedBoard]
  /// Documents that cannot be read; their subjects are names.
  public let failures: [Failure]
}

/// A saved board that was opened to be worked on.
public struct OpenedBoard: Sendable, Hashable {
  /// The board's entry in the list.
  public let saved: SavedBoard
  /// What it is made of; its ``BoardComposition/kept`` is the board as it was saved, where all its pictures are there.
  public let composition: BoardComposition
  /// Pictures of the board that the library does not have, and why they are missing.
  public let failures: [Failure]
}
