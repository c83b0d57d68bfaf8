internal import Catalog
internal import Embeddings

extension Studio {
  /// Brings the catalog up to date with folders of pictures.
  ///
  /// Unchanged files are passed over, renamed and copied ones found again by
  /// their content. A file that cannot be read is reported and the run goes
  /// on. Cancelling the task ends it as soon as what is under way is written, with a report. One
  /// indexer at a time works on a catalog; others wait for it or fail, as the options say.
  ///
  /// - Parameters:
  ///   - roots: Folders, walked whole, or single files.
  ///   - options: Which files are taken, and what is computed anew.
  ///   - onEvent: Called while waiting, and after each step.
  /// - Returns: What was done.
  /// - Throws: `CatalogError` or `EmbeddingsError` when the run cannot go on.
  public func index(
    _ roots: [String], options: IndexOptions = IndexOptions(),
    onEvent: @escaping @Sendable (IndexEvent) -> Void = { _ in }
  ) async throws -> IndexReport {
    let folders = roots.map(PicturePath.absolute)
    let lock: HeldIndexLock
    do {
      lock = try await indexLock(for: folders, waits: options.waits, onEvent: onEvent)
    } catch is CancellationError {
      var report = IndexReport()
      report.isInterrupted = true
      return report
    }
    defer { lock.release() }
    let report = try await index(lockedOver: folders, options: options, onEvent: onEvent)
    // So that the first search need not make it; that it cannot be made is for the search to say.
    if report.indexed + report.removed > 0, !report.isInterrupted {
      _ = try? await resources.librarySnapshot(needsModel: true)
    }
    return report
  }

  /// Takes the catalog's lock; the catalog, and so the folder that the lock lies in, is made if missing.
  func indexLock(
    for folders: [String], waits: Bool, onEvent: (IndexEvent) -> Void
  ) async throws -> HeldIndexLock {
    _ = try await resources.catalog(makesMissing: true)
    let lock = try await IndexLock(catalogPath: resources.catalogPath)
      .acquire(for: folders, waiting: waits) { holder in
        onEvent(.waiting(holder?.description ?? "another process is indexing"))
      }
    if let note = lock.note { onEvent(.note(note)) }
    return lock
  }

  /// One run over absolute paths, by whoever holds the lock.
  ///
  /// - Parameters:
  ///   - folders: What is walked.
  ///   - bases: The folders that patterns of what to leave out refer to; empty for `folders` themselves.
  ///   - options: Which files are taken, and what is computed anew.
  ///   - onEvent: Called after each step.
  /// - Returns: What was done.
  /// - Throws: `CatalogError` or `EmbeddingsError` when the run cannot go on.
  func index(
    lockedOver folders: [String], within bases: [String] = [], options: IndexOptions,
    onEvent: @escaping @Sendable (IndexEvent) -> Void
  ) async throws -> IndexReport {
    let provider = try await resources.embedders()
    let stop = StopFlag()
    let run = IndexRun(
      catalog: try await resources.catalog(makesMissing: true), reader: reader, embedder: provider,
      key: resources.key(for: provider), workers: configuration.workers, stop: stop)
    // A task of its own: cancelling this one must not abort the write of what is finished.
    let work = Task {
      try await run.run(roots: folders, within: bases, options: options) { onEvent(.progress($0)) }
    }
    let report = try await withTaskCancellationHandler {
      try await work.value
    } onCancel: {
      stop.raise()
    }
    return report
  }
}
