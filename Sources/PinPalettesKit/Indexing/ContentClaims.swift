internal import Catalog
internal import Synchronization

/// Which contents of a run are taken care of, so that copies are computed once.
final class ContentClaims: Sendable {
  private let claimed = Mutex<Set<ContentHash>>([])
  private let refused = Mutex<[ContentHash: String]>([:])

  /// Whether the caller is the first to ask for this content.
  func claim(_ hash: ContentHash) -> Bool { claimed.withLock { $0.insert(hash).inserted } }

  /// Remembers that this content is not to be had.
  func refuse(_ hash: ContentHash, because reason: String) { refused.withLock { $0[hash] = reason } }

  /// Why this content is not to be had, if so.
  func refusal(of hash: ContentHash) -> String? { refused.withLock { $0[hash] } }
}
