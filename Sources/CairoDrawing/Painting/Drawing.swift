internal import CCairo
internal import ColorScience
internal import Imaging

/// Owns a Cairo drawing; ``CairoLibrary/load()`` must have succeeded.
struct Drawing: ~Copyable {
  let pointer: OpaquePointer

  /// Draws onto pixels, which must outlive the drawing.
  ///
  /// Each is an integer: alpha, red, green, blue from the top bits down, the colors multiplied by alpha.
  init(onto pixels: UnsafeMutableBufferPointer<UInt32>, size: PixelSize) {
    pointer = pinpalettes_cairo_on_pixels(
      pixels.baseAddress, CInt(size.width), CInt(size.height), CInt(size.width * 4))
  }

  /// Draws a page of a PDF into `file`, which must outlive the drawing.
  init(page: PageSetup, into file: UnsafeMutablePointer<pinpalettes_cairo_file>) {
    pointer = pinpalettes_cairo_on_page(file, page.width, page.height, page.title, page.author)
  }

  deinit { pinpalettes_cairo_destroy(pointer) }

  /// Ends the drawing: everything is written when it returns.
  ///
  /// - Throws: ``ImagingError`` with code `unwritable` when anything failed since the beginning.
  func finish(subject: String) throws(ImagingError) {
    let status = pinpalettes_cairo_finish(pointer)
    guard status == 0 else {
      throw ImagingError(
        .unwritable, subject: subject, reason: String(cString: pinpalettes_cairo_words(status)))
    }
  }

  /// Runs `body`, then forgets the clip and scale that it set.
  func saving(_ body: () throws -> Void) rethrows {
    pinpalettes_cairo_save(pointer)
    defer { pinpalettes_cairo_restore(pointer) }
    try body()
  }

  /// Adds a rectangle to the path, its corners rounded.
  func trace(_ rect: PixelRect, radius: Double = 0, inset: Double = 0) {
    pinpalettes_cairo_rectangle(
      pointer, Double(rect.x) + inset, Double(rect.y) + inset, Double(rect.width) - 2 * inset,
      Double(rect.height) - 2 * inset, radius)
  }

  /// Keeps what follows within the path.
  func clip() { pinpalettes_cairo_clip(pointer) }

  /// Fills the path.
  func fill(_ color: RGBColor) {
    pinpalettes_cairo_fill(
      pointer, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255, 1)
  }
}
