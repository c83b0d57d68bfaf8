internal import LibrarySnapshots

/// Keeps the view of the snapshot that was asked for last.
actor LibraryViews {
  private var current: (snapshot: LibrarySnapshot, view: LoadedOnce<LibraryView>)?

  /// The view of a snapshot; several that ask at once wait for the same one.
  func view(
    of snapshot: LibrarySnapshot, folders: [String], pool: BlockingPool
  ) async throws -> LibraryView {
    let view: LoadedOnce<LibraryView>
    if let current, current.snapshot === snapshot {
      view = current.view
    } else {
      view = LoadedOnce()
      current = (snapshot, view)
    }
    return try await view.value { try await pool.run { LibraryView(snapshot, folders: folders) } }
  }
}
