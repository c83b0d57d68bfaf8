public import Catalog
public import Imaging

/// A picture that was added to a library, or was in it already.
public struct AddedPicture: Sendable, Hashable {
  /// The file, absolute: the new one, or the one that has the same bytes.
  public let path: String
  /// The digest of its bytes.
  public let contentHash: ContentHash
  /// The upright picture's size, in pixels.
  public let size: PixelSize
  /// The number of bytes.
  public let byteCount: Int64
  /// Whether there is a new file; otherwise the library had the same content, and nothing was written.
  public let isNew: Bool
}

/// How much one added picture may take.
public struct AddingLimits: Sendable, Hashable {
  /// The most bytes of a file.
  public var mostBytes: Int64 = 100_000_000

  /// Makes limits of defaults; pixels are limited by ``StudioConfiguration/pixelLimit``.
  public init() {}
}
