internal import CVips
internal import Imaging

/// Draws SVG through libvips' own loader, which is librsvg.
///
/// librsvg loads nothing from outside a drawing that it gets as bytes: an address
/// without a base address is resolved to none (its documentation, "Security and
/// locations of referenced files"). Pictures within the drawing (`data:`) are decoded.
struct SVGDrawing {
  /// The text of the file.
  let bytes: [UInt8]

  /// The size that the drawing gives itself, rounded up to whole pixels.
  func size() throws(VipsFailure) -> PixelSize {
    try bytes.span.withUnsafeBytes { bytes throws(VipsFailure) in
      let image = try Self.open(bytes, scale: 1)
      return PixelSize(width: image.width, height: image.height)
    }
  }

  /// The drawing at `scale` times its own size, with straight alpha where it is bare.
  func render(scale: Double) throws(VipsFailure) -> PixelBuffer {
    try bytes.span.withUnsafeBytes { bytes throws(VipsFailure) in
      try Self.open(bytes, scale: scale).renderPixels()
    }
  }

  private static func open(_ bytes: UnsafeRawBufferPointer, scale: Double) throws(VipsFailure) -> VipsHandle {
    try VipsHandle("svgload") { pinpalettes_vips_open_svg(bytes.baseAddress, bytes.count, $0, scale) }
  }
}
