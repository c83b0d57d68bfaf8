internal import PinPalettesKit

/// What requests leave behind for later ones: all of it bounded, in memory alone and for a while.
struct APIStores: Sendable {
  /// Pictures to search by.
  let uploads = UploadStore<UploadedPicture>()
  /// Arrangements of boards; each is small.
  let boards = UploadStore<KeptBoard>(limits: .init(count: 256, bytes: 64 << 20))
  /// What bodies may take while they come.
  let bodies: BodyBudget
  /// The most bytes of a picture.
  let pictureBytes: Int
  /// The most bytes of JSON.
  let jsonBytes: Int

  /// Makes empty stores.
  init(limits: ServerLimits) {
    bodies = BodyBudget(capacity: 4 * limits.uploadBytes)
    pictureBytes = limits.uploadBytes
    jsonBytes = limits.jsonBytes
  }
}
