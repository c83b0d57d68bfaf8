public import Imaging
public import Palettes

/// What the designer knows of a picture.
public struct MoodboardMember: Sendable, Hashable {
  /// The upright picture's size, in pixels.
  public let size: PixelSize
  /// The picture's colors.
  public let palette: Palette

  /// Makes a member.
  public init(size: PixelSize, palette: Palette) {
    self.size = size
    self.palette = palette
  }
}
