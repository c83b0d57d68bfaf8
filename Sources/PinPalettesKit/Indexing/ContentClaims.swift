internal import Catalog
internal import Synchronization

/// Which contents are being computed, so that copies are computed once.
///
/// A content is claimed before the catalog is asked for it and released after its results are written:
/// whoever finds it free finds the results.
final class ContentClaims: Sendable {
  private struct State {
    var claimed: Set<ContentHash> = []
    var refused: [ContentHash: String] = [:]
  }

  private let state = Mutex(State())

  /// Whether the caller is now the one who computes this content.
  func claim(_ hash: ContentHash) -> Bool { state.withLock { $0.claimed.insert(hash).inserted } }

  /// Whether someone is computing this content.
  func isClaimed(_ hash: ContentHash) -> Bool { state.withLock { $0.claimed.contains(hash) } }

  /// Gives a content back whose results the catalog has.
  func release(_ hash: ContentHash) { state.withLock { _ = $0.claimed.remove(hash) } }

  /// Remembers that this content is not to be had; nobody can claim it again.
  func refuse(_ hash: ContentHash, because reason: String) {
    state.withLock {
      $0.claimed.insert(hash)
      $0.refused[hash] = reason
    }
  }

  /// Why this content is not to be had, if so.
  func refusal(of hash: ContentHash) -> String? { state.withLock { $0.refused[hash] } }
}
