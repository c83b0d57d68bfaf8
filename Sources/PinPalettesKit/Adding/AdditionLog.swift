internal import Catalog

/// What was added lately, so that a second copy is known before the library has been indexed.
final class AdditionLog: Sendable {
  private static let mostRemembered = 20_000

  private let paths = BoundedCache<ContentHash, String>(limit: mostRemembered)

  /// Pictures are put in place one after the other: two copies that arrive at once make one file.
  let placing = TurnQueue(capacity: 1, mostWaiting: 256)
  /// Pictures are checked a few at a time, however many arrive.
  let checking = TurnQueue(capacity: 2, mostWaiting: 256)

  /// Where this content was put.
  func path(of hash: ContentHash) -> String? { paths.value(for: hash) }

  /// Remembers where a content was put.
  func keep(_ path: String, for hash: ContentHash) { paths.remember(path, for: hash) }
}
