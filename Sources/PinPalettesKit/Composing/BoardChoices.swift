public import Imaging
public import Moodboards

/// Everything that can be chosen about a board, with names for people and limits: pages need no list of their own.
public struct BoardChoices: Sendable {
  /// A value that can be chosen.
  public struct Choice: Sendable, Hashable {
    /// What a program calls it.
    public let id: String
    /// What people call it.
    public let name: String
    /// One sentence about it.
    public let summary: String
  }

  /// A template.
  public struct Template: Sendable, Hashable {
    /// The template.
    public let template: BoardTemplate
    /// What people call it.
    public let name: String
    /// One sentence about it.
    public let summary: String
    /// How many pictures it takes.
    public let pictures: ClosedRange<Int>
    /// Whether one picture is larger than the others by design.
    public let hasHero: Bool
    /// Whether the number of columns can be chosen.
    public let hasColumns: Bool
    /// Whether pictures have words under them, unless told otherwise; in all other templates they never have.
    public let hasCaptions: Bool
  }

  /// A page of a name.
  public struct Page: Sendable, Hashable {
    /// What a program calls it.
    public let id: String
    /// What people call it.
    public let name: String
    /// The page, in pixels.
    public let pixels: PixelSize
  }

  /// A kind of file, and the largest board that it is drawn at on request.
  public struct Format: Sendable, Hashable {
    /// The kind.
    public let format: BoardFormat
    /// What people call it.
    public let name: String
    /// The most pixels of the page.
    public let mostPixels: Int
  }

  /// The templates, the default first.
  public let templates: [Template]
  /// The named pages, the default first.
  public let pages: [Page]
  /// The backgrounds that are not a color of one's own.
  public let backgrounds: [Choice]
  /// The orders, the default first.
  public let orders: [Choice]
  /// What a grid does with pictures of another shape, the default first.
  public let gridFits: [Choice]
  /// The kinds of file.
  public let formats: [Format]
  /// The sides of a page, in pixels.
  public let sides: ClosedRange<Int>
  /// The space between pictures, in percent of the short side.
  public let gutter: ClosedRange<Double>
  /// The space round everything, in percent of the short side.
  public let margin: ClosedRange<Double>
  /// The radius of the pictures' corners, in percent of the short side.
  public let cornerRadius: ClosedRange<Double>
  /// The most swatches in the strip.
  public let swatches: ClosedRange<Int>
  /// The columns of grids, contact sheets and masonry.
  public let columns: ClosedRange<Int>
  /// The most characters of a title.
  public let mostTitleCharacters: Int
  /// The most characters of a caption, of the board or of a picture.
  public let mostCaptionCharacters: Int
  /// The most pairs of pictures that change places in one composition.
  public let mostExchanges: Int
}
