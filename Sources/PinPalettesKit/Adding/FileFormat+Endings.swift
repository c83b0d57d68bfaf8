extension FileFormat {
  /// The endings that files of this format go by, the usual one first.
  var endings: [String] {
    switch self {
    case .jpeg: ["jpg", "jpeg", "jpe", "jfif"]
    case .png: ["png"]
    case .gif: ["gif"]
    case .webp: ["webp"]
    case .avif: ["avif"]
    // Both go by the generic brand that is told apart from AVIF no further.
    case .heif: ["heic", "heif", "hif", "avif"]
    case .tiff: ["tif", "tiff"]
    case .jpegXL: ["jxl"]
    }
  }
}
