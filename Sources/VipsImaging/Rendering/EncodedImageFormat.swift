/// A file format that boards are written in.
public enum EncodedImageFormat: Sendable, Hashable {
  /// Lossless.
  case png
  /// Lossy, quality 1…100, color at full resolution.
  case jpeg(quality: Int)
  /// Lossy, quality 1…100; keeps transparency.
  case webp(quality: Int)

  /// JPEG as boards use it: quality 92 shows no difference on screen.
  public static let jpeg = EncodedImageFormat.jpeg(quality: 92)

  /// WebP as boards use it: quality 90, about half the size of the JPEG.
  public static let webp = EncodedImageFormat.webp(quality: 90)

  /// Whether transparent pixels can be kept.
  public var keepsAlpha: Bool {
    switch self {
    case .png, .webp: true
    case .jpeg: false
    }
  }

  /// The extension of a file's name, without the dot.
  public var fileExtension: String {
    switch self {
    case .png: "png"
    case .jpeg: "jpg"
    case .webp: "webp"
    }
  }
}
