public import Imaging

/// What is known of a picture when it is compared with others.
public struct ComparedPicture: Sendable, Hashable {
  /// Its fingerprint.
  public let fingerprint: PictureFingerprint
  /// The full size of the upright picture, in pixels.
  public let size: PixelSize
  /// The hash of its embedding, by ``EmbeddingHasher``; nil where it has none.
  public let embeddingHash: UInt64?

  /// Makes a picture.
  public init(fingerprint: PictureFingerprint, size: PixelSize, embeddingHash: UInt64? = nil) {
    self.fingerprint = fingerprint
    self.size = size
    self.embeddingHash = embeddingHash
  }
}
