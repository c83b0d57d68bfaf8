internal import Embeddings
internal import Foundation
internal import Palettes

/// What a studio keeps for showing its library: views of it, thumbnails, and places in line for decoding.
struct BrowsingResources: Sendable {
  let views = LibraryViews()
  let thumbnails: ThumbnailStore
  /// Lets as many pictures be decoded at once, for whoever waits before a page, as there are workers.
  let decoding: TurnQueue
  /// Lets one search more be answered at once than there are processors, in the order of asking: many at once take
  /// each other's time, and some of them far more than their share.
  let searching: TurnQueue
  /// Where the swatches of pictures that were looked at lately are.
  let positions = BoundedCache<PictureID, [SwatchPosition?]>(limit: 512)
  /// Where the texts that were asked for lately lie in the model's space.
  let texts = BoundedCache<String, Embedding>(limit: 512)
  /// How many pictures there are in the states of the catalog that were asked for lately.
  let counts = BoundedCache<String, Int>(limit: 4)
  /// Files that were hashed since their stamps changed, and are what they were.
  let confirmed = BoundedCache<ConfirmedFile, Bool>(limit: 4096)

  init(configuration: StudioConfiguration, pool: BlockingPool) {
    decoding = TurnQueue(capacity: max(1, configuration.workers))
    searching = TurnQueue(capacity: ProcessInfo.processInfo.activeProcessorCount + 1)
    thumbnails = ThumbnailStore(configuration: configuration, pool: pool)
  }
}
