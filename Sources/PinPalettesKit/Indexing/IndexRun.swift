internal import Catalog
internal import Embeddings

/// One pass over a library's folders: find what is new, compute it, write it.
struct IndexRun: Sendable {
  let catalog: any CatalogStore
  let reader: PictureReader
  let embedder: EmbedderProvider
  let key: AnalysisKey
  let workers: Int
  let stop: StopFlag

  /// Runs to the end, or to the good moment after the stop flag is raised.
  ///
  /// - Throws: `CatalogError` or `EmbeddingsError` when the run cannot go on.
  func run(
    roots: [String], options: IndexOptions, onProgress: @Sendable (IndexProgress) -> Void
  ) async throws -> IndexReport {
    let start = ContinuousClock.now
    let plan = try await IndexPlan(
      roots: roots, catalog: catalog, key: key, rebuildsAll: options.rebuildsAll)
    func show(_ done: Int, _ failed: Int) {
      onProgress(
        IndexProgress(
          total: plan.tasks.count, done: done, failed: plan.failures.count + failed,
          elapsed: ContinuousClock.now - start))
    }
    show(0, 0)
    let removed = try await catalog.removeFiles(at: plan.vanished)
    var pipeline = IndexPipeline(
      tasks: plan.tasks,
      preparer: PicturePreparer(
        catalog: catalog, reader: reader, embedder: embedder, key: key, rebuildsAll: options.rebuildsAll,
        patience: options.patience),
      embedder: embedder, catalog: catalog, key: key, workers: workers, stop: stop)
    try await pipeline.run(onProgress: show)

    var report = pipeline.report
    report.isInterrupted = pipeline.finished < plan.tasks.count
    report.skipped = plan.upToDate
    report.removed = removed
    report.failures = (plan.failures + report.failures).sorted {
      ($0.subject, $0.reason) < ($1.subject, $1.reason)
    }
    report.duration = ContinuousClock.now - start
    return report
  }
}
