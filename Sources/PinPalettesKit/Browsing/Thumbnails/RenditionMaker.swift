internal import Imaging
internal import VipsImaging

/// Makes smaller versions of pictures; blocking.
struct RenditionMaker: Sendable {
  let decoder: any ImageDecoder

  /// How much larger than wanted a picture is decoded at least, so that Lanczos' kernel decides on edges and not
  /// the blocks of a JPEG.
  private static let reserve = 4.0 / 3

  /// Makes one from the bytes of a file whose size is known.
  ///
  /// - Throws: `ImagingError`.
  func make(_ rendition: Rendition, of bytes: [UInt8], size: PixelSize, subject: String) throws -> [UInt8] {
    let (_, target) = rendition.layout(of: size)
    let scale = min(1, Double(target.width) / Double(size.width) * Self.reserve)
    let shortSide = Int((Double(size.shortSide) * scale).rounded(.up))
    let image = try decoder.decode(bytes, subject: subject, minimumShortSide: max(1, shortSide))
    return try make(rendition, of: image.pixels, original: size, subject: subject)
  }

  /// Makes one from a picture that has been decoded.
  ///
  /// - Parameters:
  ///   - rendition: What is wanted.
  ///   - pixels: The picture, at whatever size; it is not enlarged.
  ///   - original: Its full size.
  ///   - subject: What to call it in errors.
  /// - Returns: The WebP.
  /// - Throws: `ImagingError`.
  func make(
    _ rendition: Rendition, of pixels: PixelBuffer, original: PixelSize, subject: String
  ) throws -> [UInt8] {
    let wanted = rendition.layout(of: original).size
    let (crop, most) = rendition.layout(of: pixels.size)
    // What was decoded smaller than the thumbnail is shown as it is.
    let size = wanted.width <= crop.width && wanted.height <= crop.height ? wanted : most
    let resampled = try VipsResampler().resample(pixels, crop: crop, to: size, subject: subject)
    return try VipsEncoder().encode(resampled, as: .webp(quality: rendition.quality), subject: subject)
  }
}
