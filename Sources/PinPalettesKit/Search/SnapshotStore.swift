internal import Catalog
internal import Embeddings
internal import LibrarySnapshots

/// Keeps the snapshot that searches read, and has a new one made when the catalog is not what it was.
actor SnapshotStore {
  private var current: LibrarySnapshot?
  private var making: (origin: SnapshotOrigin, task: Task<LibrarySnapshot, any Error>)?

  /// The snapshot of the catalog as it is now; several that ask at once wait for the same one.
  func snapshot(_ source: SnapshotSource) async throws -> LibrarySnapshot {
    let origin = try await source.origin()
    if let current, current.origin == origin { return current }
    let task: Task<LibrarySnapshot, any Error>
    if let making, making.origin == origin {
      task = making.task
    } else {
      task = Task { try await source.openOrMake(origin) }
      making = (origin, task)
    }
    defer { if making?.origin == origin { making = nil } }
    let snapshot = try await task.value
    current = snapshot
    return snapshot
  }
}
