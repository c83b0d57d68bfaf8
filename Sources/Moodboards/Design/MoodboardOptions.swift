public import ColorScience

/// What a person chooses about a board.
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
  }

  /// The page.
  public let size: BoardSize
  /// The board's name, set large above the pictures; nil for none.
  public let title: String?
  /// A line under the title; nil for none.
  public let caption: String?
  /// Chooses among good arrangements.
  public let seed: UInt64
  /// The index of the picture that leads the board.
  public let hero: Int
  /// Whether the palette strip stands at the foot.
  public let showsPalette: Bool
  /// The most swatches in the strip, 2…12.
  public let swatchCount: Int
  /// How the color under the pictures is found.
  public let background: Background

  /// Makes options; each default is what a board looks best with.
  ///
  /// - Precondition: `swatchCount` is 2…12 and `hero` is not negative.
  public init(
    size: BoardSize = .pin, title: String? = nil, caption: String? = nil, seed: UInt64 = 1, hero: Int = 0,
    showsPalette: Bool = true, swatchCount: Int = 6, background: Background = .automatic
  ) {
    precondition((2...12).contains(swatchCount), "a strip has 2 to 12 swatches, not \(swatchCount)")
    precondition(hero >= 0, "there is no picture number \(hero)")
    self.size = size
    self.title = title
    self.caption = caption
    self.seed = seed
    self.hero = hero
    self.showsPalette = showsPalette
    self.swatchCount = swatchCount
    self.background = background
  }
}
