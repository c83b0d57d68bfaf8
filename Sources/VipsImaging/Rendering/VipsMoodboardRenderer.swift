internal import CVips
internal import ColorScience
public import Imaging
public import Moodboards

/// Draws boards: pictures resampled once to the pixel, type set by Pango.
///
/// Pictures are read one after another at the size they need, so that memory
/// holds the canvas and one picture. The same board, pictures and fonts give
/// the same pixels.
public struct VipsMoodboardRenderer: Sendable {
  /// The file of a picture.
  public struct Picture: Sendable {
    /// The path or name to put into errors.
    public let subject: String
    /// The whole file.
    public let data: [UInt8]

    /// Makes a picture.
    public init(subject: String, data: [UInt8]) {
      self.subject = subject
      self.data = data
    }
  }

  private let typesetter: VipsTypesetter
  private let allowsSVG: Bool

  /// Makes a renderer; libvips is loaded at the first board.
  ///
  /// - Parameters:
  ///   - fontsFolder: The folder with `EBGaramond12-Regular.otf`,
  ///     `Inter-Regular.otf` and `JetBrainsMono-Regular.ttf`; nil takes the
  ///     system's fonts of these families. Letters that they lack come from the system.
  ///   - allowsSVG: Whether pictures may be drawings; see `VipsDecoder`.
  public init(fontsFolder: String?, allowsSVG: Bool = false) {
    typesetter = VipsTypesetter(fontsFolder: fontsFolder)
    self.allowsSVG = allowsSVG
  }

  /// Draws a board and encodes it.
  ///
  /// Blocking: call it from a worker.
  ///
  /// - Parameters:
  ///   - board: The board.
  ///   - format: The file format.
  ///   - subject: The board's path or name, for errors.
  ///   - picture: Reads the picture of a member, by its index.
  /// - Returns: The whole file.
  /// - Throws: ``ImagingError`` that names the picture which cannot be read, or
  ///   the board; whatever `picture` throws.
  public func encode(
    _ board: Moodboard, as format: EncodedImageFormat, subject: String,
    picture: (Int) throws -> Picture
  ) throws -> [UInt8] {
    try VipsEncoder().encode(
      render(board, subject: subject, picture: picture), as: format, subject: subject)
  }

  /// Draws a board.
  ///
  /// Blocking: call it from a worker. The parameters and errors are those of
  /// ``encode(_:as:subject:picture:)``.
  public func render(
    _ board: Moodboard, subject: String, picture: (Int) throws -> Picture
  ) throws -> PixelBuffer {
    try VipsLibrary.load()
    var canvas = BoardCanvas(size: board.size, background: board.background ?? RGBColor(red: 255, green: 255, blue: 255))
    for placement in board.placements {
      let pixels = try resample(picture(placement.member), to: placement.rect.size)
      canvas.draw(pixels, x: placement.rect.x, y: placement.rect.y)
    }
    for swatch in board.strip {
      canvas.fill(swatch.rect, with: swatch.outline ?? swatch.color)
      if swatch.outline != nil, let inner = swatch.rect.inset(by: board.lineWidth) {
        canvas.fill(inner, with: swatch.color)
      }
    }
    try draw(board.labels, on: &canvas, subject: subject)
    return canvas.finish()
  }

  private func draw(_ labels: [TextLabel], on canvas: inout BoardCanvas, subject: String) throws(ImagingError)
  {
    try typesetter.checkFonts(for: labels)
    do {
      for label in labels {
        let mask = try typesetter.mask(for: label)
        let top = label.baseline - (try typesetter.ascent(for: label))
        canvas.draw(mask, with: label.color, x: label.x, y: top + mask.top)
      }
    } catch {
      throw ImagingError(.unwritable, subject: subject, reason: error.reason)
    }
  }

  private func resample(_ picture: Picture, to size: PixelSize) throws -> PixelBuffer {
    guard !picture.data.isEmpty else {
      throw ImagingError(.empty, subject: picture.subject, reason: "the file is empty")
    }
    let data = VipsLoader(recognizing: picture.data) == .svg ? try drawn(picture, for: size) : picture.data
    do {
      // libvips reads the bytes when it renders, so rendering happens in here too.
      return try data.span.withUnsafeBytes { bytes throws(VipsFailure) -> PixelBuffer in
        let exact = try VipsHandle("thumbnail") {
          pinpalettes_vips_thumbnail_exact(
            bytes.baseAddress, bytes.count, $0, CInt(size.width), CInt(size.height))
        }
        return try exact.renderPixels()
      }
    } catch {
      throw ImagingError(.corruptData, subject: picture.subject, reason: error.reason)
    }
  }

  /// A drawing as a lossless picture, large enough for its place.
  private func drawn(_ picture: Picture, for size: PixelSize) throws -> [UInt8] {
    guard allowsSVG else {
      throw ImagingError(
        .unsupportedFormat, subject: picture.subject, reason: VipsDecoder.shutOutDrawing)
    }
    do {
      let drawing = try SVGDecoding(pixelLimit: VipsDecoder.defaultPixelLimit)
        .decode(picture.data, subject: picture.subject, minimumShortSide: size.shortSide)
      return try VipsEncoder().encode(drawing.pixels, as: .png, bands: 4, subject: picture.subject)
    } catch let failure as VipsFailure {
      throw ImagingError(.corruptData, subject: picture.subject, reason: failure.reason)
    }
  }
}
