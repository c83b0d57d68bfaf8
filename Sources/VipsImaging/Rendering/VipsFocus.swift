internal import CVips
public import Imaging

/// Where a picture draws the eye, by libvips' measure of attention: edges, skin and strong colors.
///
/// Its strongest point is often at the very edge, where the blur of its map counts the last pixels twice. Most pictures
/// are composed about their middle, so that the point is brought nearer to it.
public enum VipsFocus {
  /// How much of the distance to the middle stays.
  private static let trust = 0.7

  /// The point that a crop should keep, in parts of the width and height from the upper left corner, 0…1.
  ///
  /// A thumbnail is enough, and quicker. Blocking: call it from a worker.
  ///
  /// - Throws: ``ImagingError`` with code `libraryUnavailable`, or `corruptData`.
  public static func focus(of pixels: PixelBuffer) throws -> (x: Double, y: Double) {
    try VipsLibrary.load()
    let size = pixels.size
    // A square where there is room for one; what is cut off decides how far around a point libvips looks.
    let side = CInt(size.shortSide)
    var x: CInt = 0
    var y: CInt = 0
    do {
      try pixels.samples.span.withUnsafeBytes { samples throws(VipsFailure) in
        let image = try VipsHandle("wrap") {
          pinpalettes_vips_from_pixels(
            samples.baseAddress, samples.count, $0, CInt(size.width), CInt(size.height), 4)
        }
        let opaque = try VipsHandle("bands") {
          pinpalettes_vips_first_bands(image.pointer, $0, pixels.isOpaque ? 3 : 4)
        }
        guard pinpalettes_vips_attention(opaque.pointer, side, side, &x, &y) == 0 else {
          throw VipsFailure(draining: "attention")
        }
      }
    } catch {
      throw ImagingError(.corruptData, subject: "a picture of \(size)", reason: error.reason)
    }
    let towardMiddle = { (position: CInt, length: Int) in
      0.5 + trust * (min(max((Double(position) + 0.5) / Double(length), 0), 1) - 0.5)
    }
    return (x: towardMiddle(x, size.width), y: towardMiddle(y, size.height))
  }
}
