internal import Catalog
internal import Embeddings
internal import Imaging

/// One pass over a library's folders: decode once, analyse, embed, write, batch by batch.
///
/// While one batch is embedded and written the next is decoded, so that both
/// the decoder and the model have work. Raising the stop flag ends the run between
/// batches; what was finished is in the catalog.
struct IndexRun: Sendable {
  /// Pictures in one batch and one transaction: large enough to feed the
  /// model, small enough that stopping takes well under a second of work.
  static let batchSize = 32

  let catalog: any CatalogStore
  let reader: PictureReader
  let embedder: EmbedderProvider
  let key: AnalysisKey
  let workers: Int
  let stop: StopFlag
  let clock = ContinuousClock()

  func run(
    roots: [String], rebuildsAll: Bool, onProgress: @Sendable (IndexProgress) -> Void
  ) async throws -> IndexReport {
    let start = clock.now
    var report = IndexReport()
    let plan = try await IndexPlan(roots: roots, catalog: catalog, key: key, rebuildsAll: rebuildsAll)
    report.skipped = plan.upToDate
    report.failures = plan.failures
    report.removed = try await catalog.removeFiles(at: plan.vanished)

    let claims = ContentClaims()
    var finished = 0
    func show() {
      onProgress(
        IndexProgress(
          total: plan.tasks.count, done: finished, failed: report.failures.count, elapsed: clock.now - start))
    }
    show()
    var rest = plan.tasks[...]
    var prepared = await prepare(next(&rest), claims: claims, rebuildsAll: rebuildsAll)
    while !prepared.isEmpty {
      let upcoming = stop.isRaised ? [] : next(&rest)
      async let following = prepare(upcoming, claims: claims, rebuildsAll: rebuildsAll)
      try await finish(prepared, claims: claims, report: &report)
      finished += prepared.count
      show()
      prepared = await following
    }
    report.isInterrupted = finished < plan.tasks.count
    report.failures.sort { ($0.subject, $0.reason) < ($1.subject, $1.reason) }
    report.duration = clock.now - start
    return report
  }

  private func next(_ rest: inout ArraySlice<IndexPlan.Task>) -> [IndexPlan.Task] {
    let batch = Array(rest.prefix(Self.batchSize))
    rest = rest.dropFirst(batch.count)
    return batch
  }

  private func prepare(
    _ batch: [IndexPlan.Task], claims: ContentClaims, rebuildsAll: Bool
  ) async -> [Outcome<PreparedPicture>] {
    guard !batch.isEmpty else { return [] }
    return await reader.pool.mapConcurrently(batch, width: workers) { task in
      do {
        return .done(try await prepare(task, claims: claims, rebuildsAll: rebuildsAll))
      } catch {
        return .failed(Failure(error))
      }
    }
  }

  private func prepare(
    _ task: IndexPlan.Task, claims: ContentClaims, rebuildsAll: Bool
  ) async throws -> PreparedPicture {
    let file = try PictureFile(path: task.path, subject: task.path)
    let hash = file.contentHash
    let record = CatalogedFile(
      path: task.path, byteCount: file.stamp.byteCount, modifiedNanoseconds: file.stamp.modifiedNanoseconds,
      contentHash: hash)
    let missing = try await catalog.missing(of: [hash], key: key)
    let needsAnalysis = rebuildsAll || !missing.analyses.isEmpty
    let needsEmbedding = rebuildsAll || !missing.embeddings.isEmpty
    guard needsAnalysis || needsEmbedding, claims.claim(hash) else {
      return PreparedPicture(file: record, analysis: nil, tensor: nil)
    }
    do {
      let image = try reader.decoder.decode(
        file.bytes, subject: task.path, minimumShortSide: embedder.minimumShortSide)
      return PreparedPicture(
        file: record,
        analysis: needsAnalysis ? PictureAnalyzer().analysis(of: image) : nil,
        tensor: needsEmbedding ? embedder.preprocessor.tensor(for: image.pixels) : nil)
    } catch {
      claims.refuse(hash, because: Failure(error).reason)
      throw error
    }
  }

  /// Embeds a batch and writes it in one transaction.
  private func finish(
    _ prepared: [Outcome<PreparedPicture>], claims: ContentClaims, report: inout IndexReport
  ) async throws {
    var pictures: [PreparedPicture] = []
    for outcome in prepared {
      switch outcome {
      case .failed(let failure): report.failures.append(failure)
      case .done(let picture): pictures.append(picture)
      }
    }
    var batch = CatalogBatch()
    for (picture, outcome) in try await embedder.embeddings(of: pictures) {
      switch outcome {
      case .done(let embedding): batch.embeddings[picture.file.contentHash] = embedding
      case .failed(let failure): claims.refuse(picture.file.contentHash, because: failure.reason)
      }
    }
    for picture in pictures {
      // A copy of a picture that could not be read cannot be read either.
      if let reason = claims.refusal(of: picture.file.contentHash) {
        report.failures.append(Failure(subject: picture.file.path, reason: reason))
        continue
      }
      batch.files.append(picture.file)
      if let analysis = picture.analysis { batch.analyses[picture.file.contentHash] = analysis }
    }
    try await catalog.write(batch, key: key)
    report.indexed += batch.files.count
    report.embedded += batch.embeddings.count
  }
}
