/// A kind of board: how pictures share the page.
public enum BoardTemplate: String, Sendable, Hashable, CaseIterable, Codable {
  /// Blocked recursive composition: whole pictures of many sizes that close the page, one of them leading.
  case bric
  /// Rows of whole pictures, each row as wide as the page.
  case justified
  /// Columns of whole pictures, all as wide as each other.
  case masonry
  /// Equal cells; pictures are cropped, fitted or padded, see ``GridFit``.
  case grid
  /// One large picture on the left, the others in a column or block beside it.
  case heroLeft = "hero-left"
  /// One large picture in the middle, the others around it.
  case heroCenter = "hero-center"
  /// Prints with white borders, a little shadow, and their captions.
  case polaroid
  /// One to six pictures over large fields of color with names and codes.
  case paletteCard = "palette-card"
  /// Every picture whole and equally large, with its name under it.
  case contactSheet = "contact-sheet"

  /// Whether pictures may lose their edges; in all other templates they are whole.
  public var crops: Bool { self == .grid }
}

/// What a grid does with pictures that are not of its cells' shape.
public enum GridFit: String, Sendable, Hashable, CaseIterable, Codable {
  /// Fills the cell and cuts off what is farthest from the picture's focus.
  case crop
  /// Shows the whole picture, centered in the cell.
  case fit
  /// As `fit`, on a mat of the picture's own calm color that fills the cell.
  case pad
}

/// How pictures follow one another on a board.
public enum BoardOrder: String, Sendable, Hashable, CaseIterable, Codable {
  /// `color` where the set's hues are many and clear, else `spread`.
  case automatic = "auto"
  /// As given, along the reading path.
  case given
  /// Colors flow over the board: hue along the reading path, the colorless by lightness.
  case color
  /// Like colors lie far apart.
  case spread
}
