public import Imaging

/// A picture as a PDF takes it.
public enum BoardPicture: Sendable {
  /// A whole JPEG file, embedded as it is: upright as stored, sRGB or gray, and of this size.
  ///
  /// It shows the whole picture, at any scale; the board's crop is applied to it.
  case jpeg([UInt8], PixelSize)
  /// Pixels of what the board shows of the picture, cropped already, at any scale; embedded without loss.
  case pixels(PixelBuffer)
}
