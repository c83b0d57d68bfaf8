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
    roots: [String], within bases: [String] = [], options: IndexOptions,
    onProgress: @Sendable (IndexProgress) -> Void
  ) async throws -> IndexReport {
    let start = ContinuousClock.now
    let plan = try await plan(roots: roots, within: bases, options: options)
    func show(_ done: Int, _ failed: Int) {
      onProgress(
        IndexProgress(
          total: plan.tasks.count, done: done, failed: plan.failures.count + failed,
          elapsed: ContinuousClock.now - start))
    }
    show(0, 0)
    var pipeline = IndexPipeline(
      tasks: plan.tasks,
      preparer: PicturePreparer(
        catalog: catalog, reader: reader, embedder: embedder, key: key, rebuildsAll: options.rebuildsAll,
        patience: options.patience),
      embedder: embedder, catalog: catalog, key: key, workers: workers, stop: stop)
    try await pipeline.run(onProgress: show)

    // Only now: what has been moved would else be without a file until it is found again, and a prune of
    // another process, or after an interruption, would drop all that is known of it.
    let removed = stop.isRaised ? 0 : try await catalog.removeFiles(at: plan.vanished)
    var report = pipeline.report
    report.isInterrupted = stop.isRaised
    report.skipped = plan.upToDate
    report.removed = removed
    report.linksPassedOver = plan.linksPassedOver
    report.failures = (plan.failures + report.failures).sorted {
      ($0.subject, $0.reason) < ($1.subject, $1.reason)
    }
    if options.prunes, !stop.isRaised {
      report.pruned = try await catalog.prune(analysisVersion: key.analysisVersion).contents
    }
    report.duration = ContinuousClock.now - start
    return report
  }

  /// Looks at the disk and into the catalog at the same time.
  private func plan(roots: [String], within bases: [String], options: IndexOptions) async throws -> IndexPlan
  {
    async let findings = reader.pool.run { [stop] in
      PictureFinder(options: options.finding).pictures(in: roots, within: bases) { stop.isRaised }
    }
    var known: [KnownFile] = []
    // A root inside another is asked for with that one.
    let outermost = FolderChange.outermost(of: Set(roots.map { PathBytes($0) }))
    for root in outermost { known += try await catalog.files(under: root, key: key) }
    if outermost.count > 1 { known.sort { PathBytes.precedes($0.path, $1.path) } }
    return IndexPlan(findings: try await findings, known: known, rebuildsAll: options.rebuildsAll)
  }
}
