/// What a decoder returns: small upright pixels, and how large the picture really is.
public struct DecodedImage: Sendable, Hashable {
  /// The decoded pixels, possibly shrunk.
  public let pixels: PixelBuffer
  /// The full size of the upright picture, in pixels.
  public let originalSize: PixelSize
  /// How many frames or pages the file holds, of which these pixels are the first; at least 1.
  public let frameCount: Int
  /// When the camera says that it was taken, in seconds since 1970 on the camera's own clock, whose time zone
  /// is not known and which lies in ``WallClock/range``; nil where the file does not say.
  public let captureSeconds: Int64?

  /// Makes a decoded image.
  public init(
    pixels: PixelBuffer, originalSize: PixelSize, frameCount: Int = 1, captureSeconds: Int64? = nil
  ) {
    self.pixels = pixels
    self.originalSize = originalSize
    self.frameCount = frameCount
    self.captureSeconds = captureSeconds
  }
}

/// Turns the bytes of a picture file into pixels.
///
/// Every implementation gives the same picture within rounding: upright (EXIF
/// orientation applied), converted from its embedded profile to sRGB, first
/// frame of an animation, alpha kept.
public protocol ImageDecoder: Sendable {
  /// Decodes `data`, shrunk on load where that is cheaper.
  ///
  /// The short side of the result is at least `minimumShortSide` pixels, or
  /// the picture's own short side where that is less; a picture is never
  /// enlarged. Blocking: call it from a worker.
  ///
  /// - Parameters:
  ///   - data: The whole file.
  ///   - subject: The path or name to put into errors.
  ///   - minimumShortSide: The least short side wanted, in pixels; nil for full size.
  /// - Returns: The pixels and the picture's full size.
  /// - Throws: ``ImagingError`` with code `empty`, `unsupportedFormat`,
  ///   `corruptData`, `tooLarge` or `libraryUnavailable`.
  func decode(_ data: [UInt8], subject: String, minimumShortSide: Int?) throws -> DecodedImage
}
