import Imaging

/// How much of a decoded picture's pixels is picture, in pixels from the top left corner.
///
/// A JPEG decoded at a half, a quarter or an eighth of its size gets a column or row more where the size is
/// not divisible, and only a fraction of it is picture. To resize as if that were all of it would stretch
/// the picture; Pillow's `Image.thumbnail` takes the same care.
struct PictureExtent: Equatable {
  /// Along the columns; more than their number less one.
  let width: Double
  /// Along the rows; more than their number less one.
  let height: Double

  /// All of a picture.
  init(_ size: PixelSize) {
    width = Double(size.width)
    height = Double(size.height)
  }

  /// What a picture of one size covers once decoded to another.
  ///
  /// Of a picture that was turned after decoding, the fraction may lie at the left or the top; that is at
  /// most a pixel, and nothing tells.
  init(of original: PixelSize, decodedTo size: PixelSize) {
    let divisor = [2, 4, 8].first { divisor in
      size.width == (original.width + divisor - 1) / divisor
        && size.height == (original.height + divisor - 1) / divisor
    }
    width = divisor.map { Double(original.width) / Double($0) } ?? Double(size.width)
    height = divisor.map { Double(original.height) / Double($0) } ?? Double(size.height)
  }
}
