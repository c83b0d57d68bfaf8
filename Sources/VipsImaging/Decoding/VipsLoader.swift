internal import CVips

/// What libvips reads a file with, as far as we treat formats differently.
enum VipsLoader: Sendable, Hashable {
  case gif, heif, jpeg, jpegXL, png, svg, tiff, webP, other

  /// The loader that libvips picks for these bytes; nil when none knows them.
  init?(recognizing data: [UInt8]) {
    let name = data.span.withUnsafeBytes { bytes in
      pinpalettes_vips_find_loader(bytes.baseAddress, bytes.count).map { String(cString: $0) }
    }
    guard let name else {
      _ = VipsHandle.takeError()
      return nil
    }
    self = Self.kinds.first { name.hasPrefix("VipsForeignLoad" + $0.prefix) }?.loader ?? .other
  }

  /// Class names go on with where the bytes come from: `VipsForeignLoadPngBuffer`.
  private static let kinds: [(prefix: String, loader: VipsLoader)] = [
    ("Nsgif", .gif), ("Heif", .heif), ("Jpeg", .jpeg), ("Jxl", .jpegXL), ("Png", .png), ("Svg", .svg),
    ("Tiff", .tiff), ("Webp", .webP),
  ]
}
