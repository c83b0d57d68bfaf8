internal import CVips
internal import Imaging

extension VipsHandle {
  /// Renders the image as 8-bit sRGB with straight alpha.
  func renderPixels() throws(VipsFailure) -> PixelBuffer {
    let color = try VipsHandle("colourspace") { pinpalettes_vips_to_srgb(pointer, $0) }
    let withAlpha = try VipsHandle("alpha") {
      color.hasAlpha
        ? pinpalettes_vips_first_bands(color.pointer, $0, 4) : pinpalettes_vips_add_alpha(color.pointer, $0)
    }
    let bytes = try VipsHandle("cast") { pinpalettes_vips_to_uchar(withAlpha.pointer, $0) }
    return PixelBuffer(
      size: PixelSize(width: bytes.width, height: bytes.height), samples: try bytes.render())
  }
}
