/// A file format that boards are written in.
public enum EncodedImageFormat: Sendable, Hashable {
  /// Lossless.
  case png
  /// Lossy, quality 1…100, color at full resolution.
  case jpeg(quality: Int)

  /// JPEG as boards use it: quality 92 shows no difference on screen.
  public static let jpeg = EncodedImageFormat.jpeg(quality: 92)

  /// The extension of a file's name, without the dot.
  public var fileExtension: String {
    switch self {
    case .png: "png"
    case .jpeg: "jpg"
    }
  }
}
