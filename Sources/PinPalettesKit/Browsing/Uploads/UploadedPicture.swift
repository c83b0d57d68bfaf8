public import Catalog
public import ColorScience
public import Embeddings
public import Imaging
public import Palettes

/// A picture that came as bytes and is in no library: what there is to know of it to search by it.
///
/// It takes a few tens of kilobytes; the bytes themselves are not kept.
public struct UploadedPicture: Sendable, Hashable {
  /// What to call it before people.
  public let name: String
  /// The digest of its bytes.
  public let contentHash: ContentHash
  /// The full size of the upright picture, in pixels.
  public let size: PixelSize
  /// The dominant colors, at most six, by falling share.
  public let palette: Palette
  /// Where it lies in the model's space.
  public let embedding: Embedding
  /// The picture as WebP, at most ``thumbnailWidth`` pixels wide.
  public let thumbnail: [UInt8]

  /// What it would be called if it were in the library.
  public var id: PictureID { PictureID(contentHash) }

  /// The color with the largest share.
  public var color: RGBColor { palette.swatches[0].color }

  /// The width of thumbnails of uploads, in pixels.
  public static let thumbnailWidth = 480
}
