public import Palettes

/// What palette is wanted of a picture.
public struct PaletteRequest: Sendable, Hashable {
  /// How many colors.
  public var colorCount = ColorCount.fixed(6)
  /// Whether the palette stands for the picture or for what people would pick from it.
  public var mode = PaletteMode.faithful
  /// The order of ``PaletteReport/details``.
  public var order = SwatchOrder.share
  /// Whose names the swatches get.
  public var vocabulary = ColorVocabulary.css
  /// Whether the details say where in the picture each color is; that takes about as long as finding the palette.
  public var locatesSwatches = true
  /// Colors that are left out, such as a backdrop or skin.
  public var exclusions: [ColorExclusion] = []
  /// The part of the picture that is looked at; nil for all of it.
  public var crop: PictureCrop?

  /// Makes a request for a faithful palette of six.
  public init() {}
}
