internal import CVips
public import Imaging

/// Writes pixels as PNG, JPEG or WebP, in sRGB, without metadata: the same pixels always give the same bytes.
public struct VipsEncoder: Sendable {
  /// Makes an encoder; libvips is loaded at the first picture.
  public init() {}

  /// Encodes a picture.
  ///
  /// Blocking: call it from a worker.
  ///
  /// - Parameters:
  ///   - pixels: The picture. Alpha is kept where there is any and the format can; JPEG shows it on white.
  ///   - format: The file format.
  ///   - subject: The path or name to put into errors.
  /// - Returns: The whole file.
  /// - Throws: ``ImagingError`` with code `unwritable` or `libraryUnavailable`.
  public func encode(_ pixels: PixelBuffer, as format: EncodedImageFormat, subject: String) throws -> [UInt8]
  {
    guard format.keepsAlpha, !pixels.isOpaque else {
      return try encode(pixels.compositedOverWhite(), as: format, bands: 3, subject: subject)
    }
    return try encode(pixels, as: format, bands: 4, subject: subject)
  }

  /// As ``encode(_:as:subject:)``, with as many of the four bands: 3, or 4 to keep alpha.
  func encode(_ pixels: PixelBuffer, as format: EncodedImageFormat, bands: Int, subject: String) throws
    -> [UInt8]
  {
    try VipsLibrary.load()
    do {
      // libvips reads the samples when it saves, so saving happens in here.
      return try pixels.samples.span.withUnsafeBytes { samples throws(VipsFailure) in
        let image = try VipsHandle("wrap") {
          pinpalettes_vips_from_pixels(
            samples.baseAddress, samples.count, $0, CInt(pixels.size.width), CInt(pixels.size.height), 4)
        }
        let kept = try VipsHandle("bands") { pinpalettes_vips_first_bands(image.pointer, $0, CInt(bands)) }
        return try save(kept, as: format)
      }
    } catch {
      throw ImagingError(.unwritable, subject: subject, reason: error.reason)
    }
  }

  private func save(_ image: borrowing VipsHandle, as format: EncodedImageFormat) throws(VipsFailure)
    -> [UInt8]
  {
    var memory: UnsafeMutableRawPointer?
    var count = 0
    let status =
      switch format {
      case .png: pinpalettes_vips_save_png(image.pointer, &memory, &count)
      case .jpeg(let quality):
        pinpalettes_vips_save_jpeg(image.pointer, &memory, &count, CInt(min(max(quality, 1), 100)))
      case .webp(let quality):
        pinpalettes_vips_save_webp(image.pointer, &memory, &count, CInt(min(max(quality, 1), 100)))
      }
    defer { pinpalettes_vips_free(memory) }
    guard status == 0, let memory else { throw VipsFailure(draining: "save") }
    return Array(UnsafeRawBufferPointer(start: memory, count: count))
  }
}
