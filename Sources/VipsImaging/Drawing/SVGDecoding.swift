internal import Imaging

/// Reads a drawing of unknown origin as if it were a picture.
struct SVGDecoding {
  /// More text than a drawing made by hand or by a drawing program has.
  static let longestText = 16_000_000

  let pixelLimit: Int
  /// How long drawing may take.
  var longestDrawing = Duration.seconds(8)

  func decode(_ data: [UInt8], subject: String, minimumShortSide: Int?) throws -> DecodedImage {
    // Packed text could unfold to any length within librsvg.
    guard !data.starts(with: [0x1F, 0x8B]) else {
      throw ImagingError(
        .unsupportedFormat, subject: subject, reason: "packed SVG (svgz) is not read; unpack it first")
    }
    guard data.count <= Self.longestText else {
      throw ImagingError(
        .tooLarge, subject: subject,
        reason: "SVG of more than \(Self.longestText / 1_000_000) MB is not read")
    }
    guard !EmbeddedPictures.mayBe(in: data) else {
      throw ImagingError(
        .unsupportedFormat, subject: subject, reason: "a drawing with pictures inside it is not read")
    }
    let drawing = SVGDrawing(bytes: data)
    let limit = pixelLimit
    do {
      return try DrawingDeadline.run(within: longestDrawing) {
        let size = try drawing.size()
        // A hair more, so that rounding down cannot go under the wanted side.
        let scale = minimumShortSide.map { (Double($0) + 0.01) / Double(size.shortSide) } ?? 1
        let pixels = Double(size.area) * scale * scale
        guard pixels <= Double(limit) else {
          throw ImagingError(
            .tooLarge, subject: subject,
            reason: "drawn, it is over the limit of \(limit / 1_000_000) megapixels"
              + " (raise it with --max-megapixels)")
        }
        return DecodedImage(pixels: try drawing.render(scale: scale), originalSize: size)
      }
    } catch is DrawingDeadline.Missed {
      throw ImagingError(
        .tooLarge, subject: subject, reason: "drawing takes longer than \(longestDrawing)")
    }
  }
}
