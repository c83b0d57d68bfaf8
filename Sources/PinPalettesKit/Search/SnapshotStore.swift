internal import Catalog
internal import Embeddings
internal import LibrarySnapshots

/// Keeps the snapshot that searches read, and has a new one made when the catalog is not what it was.
actor SnapshotStore {
  private var current: LibrarySnapshot?
  private var making: (origin: SnapshotOrigin, task: Task<LibrarySnapshot, any Error>)?
  /// How long the last one took to make.
  private var effort = Duration.zero
  /// Before when an outdated one is not replaced, so that a library that changes all the time is not read all the time.
  private var rest = ContinuousClock.now
  private var isRefreshing = false
  private let patience: Duration

  /// Makes a store; who can do with an outdated snapshot waits no longer than `patience` for a new one.
  init(patience: Duration) { self.patience = patience }

  /// The snapshot of the catalog as it is now; several that ask at once wait for the same one.
  func snapshot(_ source: SnapshotSource) async throws -> LibrarySnapshot {
    let origin = try await source.origin()
    if let current, current.origin == origin { return current }
    let task: Task<LibrarySnapshot, any Error>
    let start = ContinuousClock.now
    if let making, making.origin == origin {
      task = making.task
    } else {
      task = Task { try await source.openOrMake(origin) }
      making = (origin, task)
    }
    defer { if making?.origin == origin { making = nil } }
    let snapshot = try await task.value
    current = snapshot
    effort = ContinuousClock.now - start
    rest = ContinuousClock.now.advanced(by: effort * 4)
    return snapshot
  }

  /// The snapshot of the catalog as it is now or, where making that takes long, as it was a moment ago, while it
  /// is being made.
  ///
  /// So a library is gone through without a halt while it is being indexed.
  func recentSnapshot(_ source: SnapshotSource) async throws -> LibrarySnapshot {
    let origin = try await source.origin()
    if let current, current.origin == origin { return current }
    guard let current, current.origin.model == origin.model, effort > patience else {
      return try await snapshot(source)
    }
    if !isRefreshing, ContinuousClock.now >= rest {
      isRefreshing = true
      Task {
        // Whoever needs a new one is told why there is none.
        _ = try? await snapshot(source)
        isRefreshing = false
      }
    }
    return current
  }
}
