internal import CVips
public import Imaging

/// Reads every picture format that libvips reads safely: JPEG, PNG, WebP, AVIF, HEIC, TIFF, GIF, JPEG XL.
///
/// Formats that are programs rather than pictures are refused, and so are loaders
/// which libvips calls unfit for untrusted files: PDF always, SVG unless it is asked for.
public struct VipsDecoder: ImageDecoder {
  /// Pictures with more pixels than this are refused from their header.
  public static let defaultPixelLimit = DecodingLimits.usualPixels

  private static let unknownFormat =
    "not a picture in a known format (JPEG, PNG, WebP, AVIF, HEIC, TIFF, GIF or JPEG XL)"

  static let shutOutDrawing = "SVG is a program rather than a picture (--allow-svg draws it)"

  /// The most pixels that are decoded.
  public let pixelLimit: Int
  /// Whether drawings are read too.
  public let allowsSVG: Bool
  /// The memory that this decoder shares with others; large pictures wait for it.
  private let budget: DecodingBudget

  /// Makes a decoder; libvips is loaded at the first picture.
  ///
  /// - Parameters:
  ///   - pixelLimit: The most pixels that are decoded.
  ///   - allowsSVG: Whether SVG is drawn. What it refers to outside of itself is left out,
  ///     and drawings that take too long are refused; but a drawing is a program, so keep to
  ///     files whose maker you know.
  ///   - budget: The memory that it shares with other decoders.
  public init(
    pixelLimit: Int = VipsDecoder.defaultPixelLimit, allowsSVG: Bool = false,
    budget: DecodingBudget = DecodingBudget()
  ) {
    self.pixelLimit = pixelLimit
    self.budget = budget
    self.allowsSVG = allowsSVG
  }

  /// Decodes `data`; see `ImageDecoder.decode`.
  ///
  /// A drawing has no pixels to shrink: it is drawn with its short side at `minimumShortSide`,
  /// larger than its own size where need be.
  public func decode(_ data: [UInt8], subject: String, minimumShortSide: Int?) throws -> DecodedImage {
    guard !data.isEmpty else { throw ImagingError(.empty, subject: subject, reason: "the file is empty") }
    try VipsLibrary.load()
    do {
      let loader = try loader(for: data, subject: subject)
      guard loader != .svg else {
        return try SVGDecoding(pixelLimit: pixelLimit)
          .decode(data, subject: subject, minimumShortSide: minimumShortSide)
      }
      // libvips reads the bytes when it renders, so all of it happens in here.
      return try data.span.withUnsafeBytes { bytes throws -> DecodedImage in
        let header = try header(of: bytes, subject: subject)
        let need = LoaderMemory.need(of: loader, pixels: header.size.area, file: data)
        try checkMemory(need, subject: subject)
        let size = header.size.thumbnail(minimumShortSide: minimumShortSide)
        let pixels = try budget.reserving(need) { try shrink(bytes, to: size) }
        return DecodedImage(
          pixels: pixels, originalSize: header.size, frameCount: header.frameCount,
          captureSeconds: header.captureSeconds)
      }
    } catch let failure as VipsFailure {
      throw ImagingError(.corruptData, subject: subject, reason: failure.reason)
    }
  }

  /// What libvips will read the bytes with.
  private func loader(for data: [UInt8], subject: String) throws(ImagingError) -> VipsLoader {
    guard let loader = VipsLoader(recognizing: data) else {
      throw ImagingError(.unsupportedFormat, subject: subject, reason: Self.unknownFormat)
    }
    guard loader != .svg || allowsSVG else {
      throw ImagingError(.unsupportedFormat, subject: subject, reason: Self.shutOutDrawing)
    }
    guard loader != .png || !PNGChunks.overrun(data) else {
      throw ImagingError(.corruptData, subject: subject, reason: "damaged or cut short")
    }
    return loader
  }

  /// The upright size, the number of frames and the moment of taking, from the header alone.
  private func header(of bytes: UnsafeRawBufferPointer, subject: String) throws
    -> (size: PixelSize, frameCount: Int, captureSeconds: Int64?)
  {
    guard let pointer = pinpalettes_vips_open(bytes.baseAddress, bytes.count) else {
      let failure = VipsFailure(draining: "open")
      // A loader exists, but it is one of those that must not see untrusted files.
      guard failure.reason.hasSuffix("blocked") else { throw failure }
      throw ImagingError(.unsupportedFormat, subject: subject, reason: Self.unknownFormat)
    }
    let image = VipsHandle(owning: pointer)
    try DecodingLimits(pixels: pixelLimit).check(width: image.width, height: image.height, subject: subject)
    // Orientations 5…8 lie on their side.
    let size =
      image.orientation >= 5
      ? PixelSize(width: image.height, height: image.width)
      : PixelSize(width: image.width, height: image.height)
    return (size, image.frameCount, image.captureSeconds)
  }

  /// Refuses a picture whose loader would take too much memory; a raised pixel limit raises this one as well.
  private func checkMemory(_ need: Int, subject: String) throws(ImagingError) {
    try DecodingLimits(pixels: pixelLimit).checkMemory(
      need, because: "this format must be decoded whole", subject: subject)
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
