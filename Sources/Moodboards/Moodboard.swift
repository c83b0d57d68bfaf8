public import ColorScience
public import Imaging

/// A finished board: where every picture, swatch and word goes, to the pixel.
///
/// A pure value that says everything a renderer has to know, but for the
/// pictures' pixels. It is painted in the order cards, pictures, strip, labels.
public struct Moodboard: Sendable, Hashable {
  /// One picture's place.
  public struct Placement: Sendable, Hashable {
    /// The index of the picture among the members given.
    public let member: Int
    /// The upright picture's own size, in pixels.
    public let pictureSize: PixelSize
    /// The part of the upright picture that is shown, in its own pixels; the whole unless the template crops.
    public let crop: PixelRect
    /// Where that part goes.
    public let rect: PixelRect
    /// The room that the picture stands in, which another picture would get in its stead; it contains ``rect``.
    ///
    /// Larger than ``rect`` where a picture is of another shape than its cell or mat.
    public let place: PixelRect

    /// Makes a place; without `crop` the whole picture is shown, without `place` it fills its room.
    public init(
      member: Int, pictureSize: PixelSize, crop: PixelRect? = nil, rect: PixelRect, place: PixelRect? = nil
    ) {
      self.member = member
      self.pictureSize = pictureSize
      self.crop = crop ?? PixelRect(x: 0, y: 0, width: pictureSize.width, height: pictureSize.height)
      self.rect = rect
      self.place = place ?? rect
    }

    /// The part of the picture that is cut off, 0..<1.
    public var croppedShare: Double { 1 - Double(crop.size.area) / Double(pictureSize.area) }
  }

  /// A field of paper under a picture: a print's border or a mat.
  public struct Card: Sendable, Hashable {
    /// The field.
    public let rect: PixelRect
    /// Its color.
    public let color: RGBColor
    /// Whether the board's shadow falls from it.
    public let hasShadow: Bool

    /// Makes a card.
    public init(rect: PixelRect, color: RGBColor, hasShadow: Bool) {
      self.rect = rect
      self.color = color
      self.hasShadow = hasShadow
    }
  }

  /// One field of the palette strip.
  public struct StripSwatch: Sendable, Hashable {
    /// The field.
    public let rect: PixelRect
    /// Its color.
    public let color: RGBColor
    /// The share of the members' pixels that it stands for, 0…1.
    public let share: Double
    /// The color's name, in English.
    public let name: String
    /// The color of a line along the field's inner edge, where it would vanish into the background.
    public let outline: RGBColor?

    /// Makes a field.
    public init(rect: PixelRect, color: RGBColor, share: Double, name: String, outline: RGBColor?) {
      self.rect = rect
      self.color = color
      self.share = share
      self.name = name
      self.outline = outline
    }
  }

  /// A soft shadow: a Gaussian blur of the shape, moved down.
  public struct Shadow: Sendable, Hashable {
    /// How far it is moved down, in pixels; not negative.
    public let offset: Int
    /// Twice the standard deviation of the blur, in pixels, as CSS counts; at least 1.
    public let blur: Int
    /// How dark its middle is, above 0…1.
    public let opacity: Double

    /// Makes a shadow.
    public init(offset: Int, blur: Int, opacity: Double) {
      self.offset = offset
      self.blur = blur
      self.opacity = opacity
    }
  }

  /// The template that it was made by.
  public let template: BoardTemplate
  /// The canvas, in pixels.
  public let size: PixelSize
  /// How many pixels of it make an inch on paper.
  public let pixelsPerInch: Double
  /// The color under everything; nil is transparent.
  public let background: RGBColor?
  /// The room that the pictures were given; they fill it but for the page error.
  public let pictureArea: PixelRect
  /// The index of the leading picture among the members.
  public let hero: Int
  /// The radius of the corners of pictures and cards, in pixels; 0 for sharp ones.
  public let cornerRadius: Int
  /// The shadow of cards, or of pictures where there are no cards; nil for none.
  public let shadow: Shadow?
  /// Paper under pictures; mostly none.
  public let cards: [Card]
  /// The pictures, in the members' order.
  public let placements: [Placement]
  /// The palette strip, from left to right; empty when the board has none.
  public let strip: [StripSwatch]
  /// The lines of type, from top to bottom, then from left to right.
  public let labels: [TextLabel]

  /// Makes a board of its parts; ``MoodboardDesigner`` makes beautiful ones.
  public init(
    template: BoardTemplate, size: PixelSize, pixelsPerInch: Double, background: RGBColor?,
    pictureArea: PixelRect, hero: Int, cornerRadius: Int = 0, shadow: Shadow? = nil, cards: [Card] = [],
    placements: [Placement], strip: [StripSwatch], labels: [TextLabel]
  ) {
    self.template = template
    self.size = size
    self.pixelsPerInch = pixelsPerInch
    self.background = background
    self.pictureArea = pictureArea
    self.hero = hero
    self.cornerRadius = cornerRadius
    self.shadow = shadow
    self.cards = cards
    self.placements = placements
    self.strip = strip
    self.labels = labels
  }

  /// The thickness of outlines, in pixels.
  public var lineWidth: Int { max(1, size.shortSide / 1000) }

  /// The smallest rectangle round all pictures.
  public var pictureBounds: PixelRect { PixelRect(around: placements.map(\.rect)) }
}
