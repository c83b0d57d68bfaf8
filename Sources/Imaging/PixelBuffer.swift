/// A decoded image: 8-bit sRGB with straight alpha, four bytes a pixel, no padding.
///
/// Pixels run left to right, then top to bottom; row 0 is the top of the
/// upright picture. The shape in array terms is `[height, width, 4]`.
public struct PixelBuffer: Sendable, Hashable {
  /// The width and height, in pixels; both at least 1.
  public let size: PixelSize
  /// The samples, R G B A R G B A …; `width * height * 4` of them.
  ///
  /// Alpha is 255 where opaque and is not multiplied into the colour.
  public let samples: [UInt8]

  /// Wraps samples that are already in the documented order.
  ///
  /// - Precondition: `samples.count == size.width * size.height * 4`.
  public init(size: PixelSize, samples: [UInt8]) {
    precondition(
      samples.count == size.width * size.height * 4,
      "\(samples.count) samples do not fill \(size.width)×\(size.height)×4")
    self.size = size
    self.samples = samples
  }
}
