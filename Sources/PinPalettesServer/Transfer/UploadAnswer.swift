internal import ColorScience
internal import Imaging
internal import Palettes
internal import PinPalettesKit

/// A picture that was uploaded to be searched by.
struct UploadAnswer: Encodable, Sendable {
  let token: String
  let width: Int
  let height: Int
  let color: String
  let palette: [ColorShare]
  let expires: String

  /// About what an upload takes in memory beside its thumbnail: an embedding and a palette.
  static let besideThumbnail = 8 << 10

  init(_ upload: UploadedPicture, token: UploadToken, expiry: Double) {
    self.token = token.description
    (width, height) = (upload.size.width, upload.size.height)
    color = upload.color.hex
    palette = upload.palette.swatches.map(ColorShare.init)
    expires = Timestamp.text(expiry)
  }
}
