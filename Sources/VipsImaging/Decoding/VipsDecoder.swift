internal import CVips
public import Imaging

/// Reads every picture format that libvips reads safely: JPEG, PNG, WebP, AVIF, HEIC, TIFF, GIF, JPEG XL.
///
/// Formats that are programs rather than pictures (SVG, PDF), and loaders which
/// libvips calls unfit for untrusted files, are refused.
public struct VipsDecoder: ImageDecoder {
  /// Pictures with more pixels than this are refused from their header.
  public static let defaultPixelLimit = 300_000_000

  private static let unknownFormat =
    "not a picture in a known format (JPEG, PNG, WebP, AVIF, HEIC, TIFF, GIF or JPEG XL)"

  /// The most pixels that are decoded.
  public let pixelLimit: Int

  /// Makes a decoder; libvips is loaded at the first picture.
  public init(pixelLimit: Int = VipsDecoder.defaultPixelLimit) { self.pixelLimit = pixelLimit }

  /// Decodes `data`; see `ImageDecoder.decode`.
  public func decode(_ data: [UInt8], subject: String, minimumShortSide: Int?) throws -> DecodedImage {
    guard !data.isEmpty else { throw ImagingError(.empty, subject: subject, reason: "the file is empty") }
    try VipsLibrary.load()
    do {
      // libvips reads the bytes when it renders, so all of it happens in here.
      return try data.span.withUnsafeBytes { bytes throws -> DecodedImage in
        let original = try upright(bytes, subject: subject)
        let pixels = try shrink(bytes, to: original.thumbnail(minimumShortSide: minimumShortSide))
        return DecodedImage(pixels: pixels, originalSize: original)
      }
    } catch let failure as VipsFailure {
      throw ImagingError(.corruptData, subject: subject, reason: failure.reason)
    }
  }

  /// The upright size, from the header alone.
  private func upright(_ bytes: UnsafeRawBufferPointer, subject: String) throws -> PixelSize {
    guard pinpalettes_vips_find_loader(bytes.baseAddress, bytes.count) != nil else {
      _ = VipsHandle.takeError()
      throw ImagingError(.unsupportedFormat, subject: subject, reason: Self.unknownFormat)
    }
    guard let pointer = pinpalettes_vips_open(bytes.baseAddress, bytes.count) else {
      let failure = VipsFailure(draining: "open")
      // A loader exists, but it is one of those that must not see untrusted files.
      guard failure.reason.hasSuffix("blocked") else { throw failure }
      throw ImagingError(.unsupportedFormat, subject: subject, reason: Self.unknownFormat)
    }
    let image = VipsHandle(owning: pointer)
    let (pixels, overflow) = image.width.multipliedReportingOverflow(by: image.height)
    guard !overflow, pixels <= pixelLimit else {
      throw ImagingError(
        .tooLarge, subject: subject,
        reason: "\(image.width)×\(image.height) is over the limit of \(pixelLimit / 1_000_000) megapixels"
          + " (raise it with --max-megapixels)")
    }
    // Orientations 5…8 lie on their side.
    return image.orientation >= 5
      ? PixelSize(width: image.height, height: image.width)
      : PixelSize(width: image.width, height: image.height)
  }

  private func shrink(_ bytes: UnsafeRawBufferPointer, to size: PixelSize) throws(VipsFailure) -> PixelBuffer
  {
    let thumbnail = try VipsHandle("thumbnail") {
      pinpalettes_vips_thumbnail(bytes.baseAddress, bytes.count, $0, CInt(size.width), CInt(size.height))
    }
    return try thumbnail.renderPixels()
  }
}

extension PixelSize {
  /// The size at which the short side is `minimumShortSide`, or this size where it is no larger.
  func thumbnail(minimumShortSide: Int?) -> PixelSize {
    guard let minimumShortSide, minimumShortSide < shortSide else { return self }
    // Rounding up keeps the promise that the short side is not below the wanted one.
    let scale = Double(minimumShortSide) / Double(shortSide)
    return PixelSize(
      width: max(minimumShortSide, Int((Double(width) * scale).rounded(.up))),
      height: max(minimumShortSide, Int((Double(height) * scale).rounded(.up))))
  }
}
