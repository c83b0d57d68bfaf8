/// A picture's file as it goes into an SVG or a page.
public struct EmbeddedPicture: Sendable, Hashable {
  /// How much of the picture the bytes show.
  public enum Extent: Sendable, Hashable {
    /// All of it; the board's crop is cut by the viewer.
    case whole
    /// The part that the board shows, cropped already.
    case crop
  }

  /// The type of the bytes: `image/jpeg`, `image/png`, `image/webp`.
  public let mediaType: String
  /// The file; it must stand upright without EXIF, which not every viewer of SVG reads.
  public let bytes: [UInt8]
  /// What a person hears who cannot see it; ``AltText`` makes one.
  public let altText: String
  /// How much of the picture the bytes show, at any scale.
  public let extent: Extent

  /// Makes a picture.
  public init(mediaType: String, bytes: [UInt8], altText: String, extent: Extent = .whole) {
    self.mediaType = mediaType
    self.bytes = bytes
    self.altText = altText
    self.extent = extent
  }
}
