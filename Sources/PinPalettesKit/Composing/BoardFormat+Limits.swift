extension BoardFormat {
  /// From this many pixels on a page is drawn alone.
  static let largePixels = 12_000_000

  /// The most pixels of a page that is drawn on request.
  ///
  /// Measured by the memory it takes at most: encoding 64 million pixels as WebP takes 1.9 GB, drawings and pages
  /// hold pictures at twice the density of the board.
  public var mostPixels: Int {
    switch self {
    case .png, .jpeg: 64_000_000
    case .pdf: 36_000_000
    case .webp, .svg, .html: 24_000_000
    }
  }

  /// The media type of such files.
  public var mediaType: String {
    switch self {
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .webp: "image/webp"
    case .svg: "image/svg+xml"
    case .pdf: "application/pdf"
    case .html: "text/html"
    }
  }

  /// What people call it.
  var name: String {
    switch self {
    case .png: "PNG"
    case .jpeg: "JPEG"
    case .webp: "WebP"
    case .svg: "SVG"
    case .pdf: "PDF"
    case .html: "Web page"
    }
  }
}
