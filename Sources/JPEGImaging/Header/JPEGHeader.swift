internal import Imaging

/// All that stands before a JPEG's first scan.
struct JPEGHeader {
  let frame: JPEGFrame
  /// How the stored picture is to be turned.
  let orientation: PictureOrientation
  /// When the picture was taken, by the camera's clock, in seconds since 1970; nil where the file does not
  /// say.
  let captureSeconds: Int64?
  /// The embedded color profile, if it is complete.
  let profile: [UInt8]?
  /// Whether the three components are red, green and blue rather than luma and chroma.
  let isRGB: Bool

  init(_ data: [UInt8]) throws(JPEGFailure) {
    var segments = try MarkerSegments(data)
    var frame: JPEGFrame?
    var orientation: PictureOrientation?
    var captureSeconds: Int64?
    var profile = ProfileChunks()
    var hasJFIF = false
    var adobeTransform: UInt8?
    while let segment = try segments.next(), segment.marker != .startOfScan {
      let content = data[segment.content]
      switch segment.marker {
      case let marker where marker.startsFrame:
        guard frame == nil else { throw .damaged("more than one frame header") }
        frame = try JPEGFrame(marker, content: content)
      case .app0: hasJFIF = hasJFIF || content.starts(with: Array("JFIF\0".utf8))
      case .app1:
        let exif = EXIFBlock(content)
        orientation = orientation ?? exif?.orientation
        captureSeconds = captureSeconds ?? exif?.captureSeconds
      case .app2: profile.append(content)
      case .app14 where content.count >= 12 && content.starts(with: Array("Adobe".utf8)):
        adobeTransform = content[content.startIndex + 11]
      default: break
      }
    }
    guard let frame else { throw .damaged("no frame header before the first scan") }
    self.frame = frame
    self.orientation = orientation ?? .upright
    self.captureSeconds = captureSeconds
    self.profile = profile.assembled()
    isRGB = Self.isRGB(frame, hasJFIF: hasJFIF, adobeTransform: adobeTransform)
  }

  /// Decides as libjpeg does (`default_decompress_parms` of its jdapimin.c).
  private static func isRGB(_ frame: JPEGFrame, hasJFIF: Bool, adobeTransform: UInt8?) -> Bool {
    guard frame.components.count == 3, !hasJFIF else { return false }
    if let adobeTransform { return adobeTransform == 0 }
    return frame.components.map(\.identifier) == Array("RGB".utf8)
  }
}
