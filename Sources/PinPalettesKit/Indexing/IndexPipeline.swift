internal import Catalog
internal import Embeddings
internal import Imaging

/// The pictures of a run on their way: prepared, embedded and written side by side.
///
/// Pictures move on one by one, so that no core waits for the slowest of a batch: as many are prepared
/// at once as there are workers, and the model takes what is ready. Never more than ``mostUnwritten``
/// are under way or waiting to be written, which bounds both the memory and what a sudden end costs.
struct IndexPipeline {
  /// The most pictures whose work a sudden end can lose; a transaction takes half of them.
  static let mostUnwritten = 64

  private enum Step: Sendable {
    case prepared(PreparationOutcome)
    case embedded([(PreparedPicture, Outcome<Embedding>)], Duration)
    case written(CatalogBatch, Duration)
  }

  let preparer: PicturePreparer
  let embedder: EmbedderProvider
  let catalog: any CatalogStore
  let key: AnalysisKey
  let workers: Int
  let stop: StopFlag

  private(set) var report = IndexReport()
  /// The files that are done with: written, or failed.
  private(set) var finished = 0

  private var tasks: ArraySlice<IndexPlan.Task>
  private var preparing = 0
  private var embedding = 0
  private var unembedded: [PreparedPicture] = []
  private var unwritten = UnwrittenPictures()
  /// The files of the transaction that is under way; 0 when none is.
  private var writing = 0
  /// The contents that are complete and not yet written.
  private var completed: Set<ContentHash> = []
  /// The copies of pictures that are not complete yet, by content.
  private var copies: [ContentHash: [PreparedPicture]] = [:]

  init(
    tasks: [IndexPlan.Task], preparer: PicturePreparer, embedder: EmbedderProvider,
    catalog: any CatalogStore, key: AnalysisKey, workers: Int, stop: StopFlag
  ) {
    self.tasks = tasks[...]
    self.preparer = preparer
    self.embedder = embedder
    self.catalog = catalog
    self.key = key
    self.workers = workers
    self.stop = stop
  }

  /// Works through all tasks, or to the good moment after the stop flag is raised.
  ///
  /// - Parameter onProgress: Called with the number of files done with and failed.
  /// - Throws: `CatalogError`, `EmbeddingsError` or ``Failure`` when the run cannot go on; what was finished is written.
  mutating func run(onProgress: (Int, Int) -> Void) async throws {
    do {
      try await withThrowingTaskGroup(of: Step.self) { group in
        fill(&group)
        while let step = try await group.next() {
          receive(step)
          if unwritten.count >= Self.mostUnwritten / 2, writing == 0 { startWriting(&group) }
          fill(&group)
          onProgress(finished, report.failures.count)
        }
      }
    } catch let error where !(error is CatalogError) {
      try await writeRest()
      throw error
    }
    try await writeRest()
    assert(copies.isEmpty, "a copy waits for a picture that is done with")
    onProgress(finished, report.failures.count)
  }

  private var inWork: Int { preparing + unembedded.count + embedding + unwritten.count + writing }

  private mutating func fill(_ group: inout ThrowingTaskGroup<Step, any Error>) {
    let pool = preparer.reader.pool
    while preparing < workers, inWork < Self.mostUnwritten, !stop.isRaised, let task = tasks.popFirst() {
      preparing += 1
      group.addTask(executorPreference: pool) { [preparer] in
        .prepared(try await preparer.prepare(task))
      }
    }
    let batch = embedder.batchSize
    while embedding < workers * batch, !unembedded.isEmpty, unembedded.count >= batch || preparing == 0 {
      let pictures = Array(unembedded.prefix(batch))
      unembedded.removeFirst(pictures.count)
      embedding += pictures.count
      group.addTask(executorPreference: pool) { [embedder] in
        let start = ContinuousClock.now
        let outcomes = try await embedder.embeddings(of: pictures)
        return .embedded(outcomes, ContinuousClock.now - start)
      }
    }
  }

  private mutating func receive(_ step: Step) {
    switch step {
    case .prepared(let outcome):
      preparing -= 1
      receive(outcome)
    case .embedded(let outcomes, let time):
      embedding -= outcomes.count
      report.times.model += time
      for (picture, outcome) in outcomes {
        switch outcome {
        case .done(let embedding):
          unwritten.add(embedding, of: picture.file.contentHash)
          complete(picture)
        case .failed(let failure):
          preparer.claims.refuse(picture.file.contentHash, because: failure.reason)
          refuse(picture.file.contentHash, failure)
        }
      }
    case .written(let batch, let time): finish(batch, time)
    }
  }

  private mutating func receive(_ outcome: PreparationOutcome) {
    switch outcome {
    case .picture(let picture):
      report.times += picture.times
      if picture.tensor != nil { unembedded.append(picture) } else { complete(picture) }
    case .copy(let picture):
      report.times += picture.times
      let hash = picture.file.contentHash
      if let reason = preparer.claims.refusal(of: hash) {
        fail(Failure(subject: picture.file.path, reason: reason))
      } else if preparer.claims.isClaimed(hash), !completed.contains(hash) {
        copies[hash, default: []].append(picture)
      } else {
        unwritten.append(picture)
      }
    case .failed(let failure, let hash):
      if let hash { refuse(hash, failure) } else { fail(failure) }
    }
  }

  private mutating func complete(_ picture: PreparedPicture) {
    completed.insert(picture.file.contentHash)
    unwritten.append(picture)
    for copy in copies.removeValue(forKey: picture.file.contentHash) ?? [] { unwritten.append(copy) }
  }

  /// A copy of a picture that could not be read cannot be read either.
  private mutating func refuse(_ hash: ContentHash, _ failure: Failure) {
    fail(failure)
    for copy in copies.removeValue(forKey: hash) ?? [] {
      fail(Failure(subject: copy.file.path, reason: failure.reason))
    }
  }

  private mutating func fail(_ failure: Failure) {
    report.failures.append(failure)
    finished += 1
  }

  /// Has what is complete written in one transaction, while the next pictures are prepared.
  ///
  /// In a task of its own: what is finished is written even where a failure cancels the group.
  private mutating func startWriting(_ group: inout ThrowingTaskGroup<Step, any Error>) {
    let batch = unwritten.takeBatch()
    writing = batch.files.count
    let work = Task { [catalog, key] in try await catalog.timedWrite(batch, key: key) }
    group.addTask { .written(batch, try await work.value) }
  }

  /// Writes what the group has left.
  private mutating func writeRest() async throws {
    guard unwritten.count > 0 else { return }
    let batch = unwritten.takeBatch()
    finish(batch, try await catalog.timedWrite(batch, key: key))
  }

  private mutating func finish(_ batch: CatalogBatch, _ time: Duration) {
    report.times.catalog += time
    report.indexed += batch.files.count
    report.embedded += batch.embeddings.count
    finished += batch.files.count
    writing = 0
    // From here on a copy finds the results in the catalog.
    for file in batch.files {
      preparer.claims.release(file.contentHash)
      completed.remove(file.contentHash)
    }
  }
}
