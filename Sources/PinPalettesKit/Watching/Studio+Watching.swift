internal import Catalog

extension Studio {
  /// Brings the catalog up to date with folders, and keeps it so until the task is cancelled.
  ///
  /// First everything is indexed as by ``index(_:options:onEvent:)``, then what is new, changed, moved or gone,
  /// soon after it happens. Each run ends with ``IndexEvent/finished(_:)``; one that found nothing is not
  /// told, and a file that fails again in the same way is told once.
  ///
  /// - Parameters:
  ///   - roots: Folders, walked whole, or single files.
  ///   - options: Which files are taken; what is computed anew or dropped in the first run.
  ///   - onEvent: Called while waiting, after each step and after each run.
  /// - Throws: `CatalogError` or `EmbeddingsError` when it cannot go on, ``Failure`` when the folders cannot be
  ///   watched.
  public func watch(
    _ roots: [String], options: IndexOptions = IndexOptions(),
    onEvent: @escaping @Sendable (IndexEvent) -> Void
  ) async throws {
    let roots = roots.map(PicturePath.absolute)
    let lock = try await indexLock(for: roots, waits: options.waits, onEvent: onEvent)
    defer { lock.release() }
    var options = options
    var told: Set<Failure> = []
    var isFirst = true
    for await change in try FolderWatcher(roots: roots, options: options.finding).changes() {
      change.notes.forEach { onEvent(.note($0)) }
      guard !change.folders.isEmpty else { continue }
      var report = try await index(
        lockedOver: isFirst ? roots : change.folders, within: isFirst ? [] : roots, options: options,
        onEvent: onEvent)
      report.failures.removeAll { !told.insert($0).inserted }
      if isFirst || report.changesAnything { onEvent(.finished(report)) }
      if report.isInterrupted { return }
      // A second run over everything is what these ask for.
      (options.rebuildsAll, options.prunes) = (false, false)
      isFirst = false
    }
  }
}

extension IndexReport {
  /// Whether the run changed the catalog, or has something to complain about.
  fileprivate var changesAnything: Bool { indexed > 0 || removed > 0 || !failures.isEmpty || isInterrupted }
}
