internal import CVips
public import Imaging

/// Resamples pictures with Lanczos' kernel of three lobes, in one step.
///
/// Samples are taken as they are, as browsers and most programs do it, not as light. Transparent pictures are
/// multiplied by alpha first, so that the colors of what cannot be seen do not bleed. A picture that shrinks to less
/// than a half is first averaged over blocks of whole pixels, of which no difference is seen; decode at the scale that is needed.
public struct VipsResampler: Sendable {
  /// Makes a resampler; libvips is loaded at the first picture.
  public init() {}

  /// Resamples a part of a picture to exactly `size`, larger or smaller.
  ///
  /// Blocking: call it from a worker. It runs on the calling thread alone.
  ///
  /// - Parameters:
  ///   - pixels: The picture.
  ///   - crop: The part, in the picture's pixels; nil for the whole.
  ///   - size: The size wanted.
  ///   - subject: The picture's path or name, for errors.
  /// - Returns: The part in its new size; the picture itself when nothing is to be done.
  /// - Throws: ``ImagingError`` with code `corruptData` or `libraryUnavailable`.
  /// - Precondition: `crop` lies in the picture.
  public func resample(
    _ pixels: PixelBuffer, crop: PixelRect? = nil, to size: PixelSize, subject: String
  ) throws -> PixelBuffer {
    let whole = PixelRect(x: 0, y: 0, width: pixels.size.width, height: pixels.size.height)
    let part = crop ?? whole
    precondition(whole.contains(part), "\(part) is not in a picture of \(pixels.size)")
    guard part != whole || size != pixels.size else { return pixels }
    try VipsLibrary.load()
    let resampled: PixelBuffer
    do {
      // libvips reads the samples when it renders, so rendering happens in here too.
      resampled = try pixels.samples.span.withUnsafeBytes { samples throws(VipsFailure) in
        let picture = try VipsHandle("wrap") {
          pinpalettes_vips_from_pixels(
            samples.baseAddress, samples.count, $0, CInt(pixels.size.width), CInt(pixels.size.height), 4)
        }
        let area = try VipsHandle("crop") {
          pinpalettes_vips_area(
            picture.pointer, $0, CInt(part.x), CInt(part.y), CInt(part.width), CInt(part.height))
        }
        let across = Double(size.width) / Double(part.width)
        let down = Double(size.height) / Double(part.height)
        // Three bands of bytes are twice as quick as four of floats.
        return pixels.isOpaque
          ? try Self.opaque(area, across: across, down: down)
          : try Self.transparent(area, across: across, down: down)
      }
    } catch {
      throw ImagingError(.corruptData, subject: subject, reason: error.reason)
    }
    guard resampled.size == size else {
      throw ImagingError(
        .corruptData, subject: subject, reason: "it comes out as \(resampled.size), not \(size)")
    }
    return resampled
  }

  private static func opaque(
    _ image: borrowing VipsHandle, across: Double, down: Double
  ) throws(VipsFailure) -> PixelBuffer {
    let colors = try VipsHandle("bands") { pinpalettes_vips_first_bands(image.pointer, $0, 3) }
    return try VipsHandle("resize") { pinpalettes_vips_resize(colors.pointer, $0, across, down) }
      .renderPixels()
  }

  private static func transparent(
    _ image: borrowing VipsHandle, across: Double, down: Double
  ) throws(VipsFailure) -> PixelBuffer {
    let multiplied = try VipsHandle("premultiply") { pinpalettes_vips_premultiply(image.pointer, $0) }
    let resized = try VipsHandle("resize") { pinpalettes_vips_resize(multiplied.pointer, $0, across, down) }
    return try VipsHandle("unpremultiply") { pinpalettes_vips_unpremultiply(resized.pointer, $0) }
      .renderPixels()
  }
}
