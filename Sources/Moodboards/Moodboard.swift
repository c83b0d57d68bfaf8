public import ColorScience
public import Imaging

/// A finished board: where every picture, swatch and word goes, to the pixel.
///
/// A pure value that says everything a renderer has to know, but for the
/// pictures' pixels.
public struct Moodboard: Sendable, Hashable {
  /// One picture's place.
  public struct Placement: Sendable, Hashable {
    /// The index of the picture among the members given.
    public let member: Int
    /// The upright picture's own size, in pixels.
    public let pictureSize: PixelSize
    /// Where the whole picture goes.
    public let rect: PixelRect
  }

  /// One field of the palette strip.
  public struct StripSwatch: Sendable, Hashable {
    /// The field.
    public let rect: PixelRect
    /// Its color.
    public let color: RGBColor
    /// The color of a line along the field's inner edge, where it would vanish into the background.
    public let outline: RGBColor?
  }

  /// The canvas, in pixels.
  public let size: PixelSize
  /// The color under everything.
  public let background: RGBColor
  /// The room that the pictures were given; they fill it but for the page error.
  public let pictureArea: PixelRect
  /// The index of the leading picture among the members.
  public let hero: Int
  /// The pictures, in the members' order.
  public let placements: [Placement]
  /// The palette strip, from left to right; empty when the board has none.
  public let strip: [StripSwatch]
  /// The lines of type, from top to bottom, codes from left to right.
  public let labels: [TextLabel]

  /// The thickness of outlines, in pixels.
  public var lineWidth: Int { max(1, size.shortSide / 1000) }

  /// The smallest rectangle round all pictures.
  public var pictureBounds: PixelRect { PixelRect(around: placements.map(\.rect)) }
}
