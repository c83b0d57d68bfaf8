public import ColorScience

/// What a person chooses about a board; each default is what a board looks best with.
public struct MoodboardOptions: Sendable, Hashable {
  /// How the color under the pictures is found.
  public enum Background: Sendable, Hashable {
    /// Light, or dark for pictures that are dark as a whole.
    case automatic
    /// A near-white of the palette's own tint.
    case light
    /// A near-black of the palette's own tint.
    case dark
    /// This color.
    case color(RGBColor)
    /// Nothing: the board is transparent where no picture is.
    case none
  }

  /// How the pictures share the page.
  public var template = BoardTemplate.bric
  /// The page.
  public var size = BoardSize.pin
  /// The board's name, set large above the pictures; nil for none.
  public var title: String?
  /// A line under the title; nil for none.
  public var caption: String?
  /// Chooses among good arrangements.
  public var seed: UInt64 = 1
  /// The index of the picture that leads the board, 0 or more; one beyond the members is the first.
  public var hero = 0
  /// How pictures follow one another.
  public var order = BoardOrder.automatic
  /// The space between pictures, in percent of the short side, 0…10; nil is 1, less for a crowd.
  public var gutter: Double?
  /// The space round everything, in percent of the short side, 0…20; nil is 4.
  public var margin: Double?
  /// The radius of the pictures' corners, in percent of the short side, 0…10.
  public var cornerRadius = 0.0
  /// Whether pictures throw a soft shadow; nil is what suits the template: the prints of `polaroid` alone.
  public var hasShadow: Bool?
  /// How the color under the pictures is found.
  public var background = Background.automatic
  /// Whether the palette strip stands at the foot.
  public var showsPalette = true
  /// The most swatches in the strip, 2…12; fewer where two would look alike.
  public var swatchCount = 6
  /// Whether each swatch has its HEX code under it.
  public var showsCodes = true
  /// Whether each swatch has its name, where it fits; a palette card always shows them.
  public var showsNames = false
  /// Whether members' captions are set under them in templates that have room; nil is what suits the template.
  public var showsPictureCaptions: Bool?
  /// What a grid does with pictures that are not of its cells' shape.
  public var gridFit = GridFit.crop
  /// The number of columns of grids, contact sheets and masonry, 1…50; nil is what suits the page.
  public var columns: Int?

  /// Makes options of defaults.
  public init() {}
}
