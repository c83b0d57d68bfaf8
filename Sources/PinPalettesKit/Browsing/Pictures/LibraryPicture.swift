public import ColorScience
public import Imaging
public import Palettes

/// One picture of the library, as a grid of pictures shows it.
///
/// However many files have the same content, it is one picture, shown by the first of their paths.
public struct LibraryPicture: Sendable, Hashable, Identifiable {
  /// What it is called by programs.
  public let id: PictureID
  /// The absolute path; not for eyes beyond this machine.
  public let path: String
  /// The name of the file.
  public let name: String
  /// The full size of the upright picture, in pixels.
  public let size: PixelSize
  /// The dominant colors, at most six, by falling share.
  public let palette: Palette

  /// The color with the largest share, to hold the place of a picture that has not come yet.
  public var color: RGBColor { palette.swatches[0].color }
}
