internal import Foundation

/// The index runs of one library: one at a time, told of as they go, and stopped in good order.
///
/// A request that comes while a run is at work waits for it; further requests join the one that waits, so that no
/// number of requests makes more than one more run.
public actor IndexJobs {
  /// The most jobs that are remembered.
  public static let mostRemembered = 50
  /// How often a run is told of at most.
  static let tellingInterval = Duration.milliseconds(100)
  /// How often the library is looked at for changes.
  public static let libraryInterval = Duration.seconds(2)

  let studio: Studio
  private let options: IndexOptions
  let board = EventBoard()
  /// By age, the oldest first.
  private var remembered: [IndexJob] = []
  private var lastID = 0
  /// The run that is at work.
  private var work: (id: Int, task: Task<Void, Never>)?
  private var isStopping = false
  /// What listeners were told last.
  var library: LibraryMoment?

  /// Makes the jobs of a studio's library.
  ///
  /// - Parameters:
  ///   - studio: Who indexes.
  ///   - options: How; with ``IndexOptions/waits`` a job waits while another process indexes into the catalog.
  public init(studio: Studio, options: IndexOptions = IndexOptions()) {
    self.studio = studio
    self.options = options
  }

  /// Asks for folders and files to be brought up to date.
  ///
  /// - Parameter roots: Folders, walked whole, or single files; absolute or relative to the working folder.
  /// - Returns: The job: a new one, or the one that waits already, which then has these roots too.
  /// - Throws: ``StudioError`` with code `stopping` after ``shutdown()``.
  @discardableResult
  public func start(_ roots: [String]) throws -> IndexJob {
    guard !isStopping else {
      throw StudioError(.stopping, subject: "index", reason: "the studio is shutting down")
    }
    let roots = roots.map(PicturePath.absolute)
    if let waiting = remembered.last(where: { $0.state == .queued }) {
      change(waiting.id) { job in
        job.roots += roots.filter { !job.roots.contains($0) }
      }
      return job(waiting.id) ?? waiting
    }
    lastID += 1
    let job = IndexJob(id: lastID, roots: roots, requested: Self.now)
    remembered.append(job)
    while remembered.count > Self.mostRemembered,
      let oldest = remembered.firstIndex(where: { $0.state.isOver })
    {
      remembered.remove(at: oldest)
    }
    board.tell(.job(job))
    startNext()
    return self.job(job.id) ?? job
  }

  /// The jobs that are remembered, the latest first.
  public var jobs: [IndexJob] { remembered.reversed() }

  /// A job; nil for one that never was or is forgotten.
  public func job(_ id: Int) -> IndexJob? { remembered.first { $0.id == id } }

  /// Whether a run is at work.
  public var isIndexing: Bool { work != nil }

  /// Has a job stopped; a run ends as soon as what is under way is written.
  ///
  /// - Returns: The job as it is now, which may still be running; nil for one that is not known. One that is over
  ///   stays as it is.
  @discardableResult
  public func cancel(_ id: Int) -> IndexJob? {
    guard let job = job(id) else { return nil }
    switch job.state {
    case .queued: end(id, .cancelled, "it was stopped before it began")
    case .running:
      work?.task.cancel()
      change(id) { $0.message = "stopping when what is under way is written" }
    case .finished, .failed, .cancelled: break
    }
    return self.job(id)
  }

  /// What happens from now on, for any number of listeners; it ends with ``shutdown()``.
  ///
  /// A listener that is slow misses what is older than the last 64 events; each tells all there is to know.
  public nonisolated func events() -> AsyncStream<StudioEvent> { board.listen() }

  /// Stops everything in good order: takes no more jobs, ends the one at work as soon as what is under way is
  /// written, and waits for that.
  public func shutdown() async {
    isStopping = true
    for job in remembered where job.state == .queued { end(job.id, .cancelled, "the studio shut down") }
    if let work {
      work.task.cancel()
      await work.task.value
    }
    board.close()
  }

  private func startNext() {
    guard work == nil, !isStopping, let next = remembered.first(where: { $0.state == .queued }) else {
      return
    }
    change(next.id) { job in
      job.state = .running
      job.started = Self.now
    }
    work = (next.id, Task { await self.run(next) })
  }

  private func run(_ job: IndexJob) async {
    let (steps, inbox) = AsyncStream.makeStream(of: IndexEvent.self, bufferingPolicy: .bufferingNewest(1))
    // It ends by itself when the inbox is closed.
    let telling = Task {
      for await step in steps {
        follow(step, of: job.id)
        try? await Task.sleep(for: Self.tellingInterval)
      }
    }
    do {
      let report = try await studio.index(job.roots, options: options) { inbox.yield($0) }
      inbox.finish()
      await telling.value
      conclude(job.id, report)
    } catch {
      inbox.finish()
      await telling.value
      end(job.id, .failed, names(of: job.id).told(Failure(error).description))
    }
    // At the end of the process nobody waits for the catalog to be read once more.
    await tellOfLibrary(isShown: !isStopping)
    work = nil
    startNext()
  }

  private func follow(_ event: IndexEvent, of id: Int) {
    change(id) { job in
      switch event {
      case .waiting(let holder): job.message = holder
      case .note(let note): job.message = note
      case .progress(let progress):
        (job.total, job.done, job.failed) = (progress.total, progress.done, progress.failed)
        job.rate = progress.rate
      case .finished: break
      }
    }
  }

  private func conclude(_ id: Int, _ report: IndexReport) {
    let names = names(of: id)
    change(id, isTold: false) { job in
      job.failed = report.failures.count
      job.failures = report.failures.prefix(IndexJob.mostFailures).map(names.told)
      if !report.isInterrupted { job.done = job.total }
    }
    end(id, report.isInterrupted ? .cancelled : .finished, report.clause)
    if report.isInterrupted, report.indexed > 0, !isStopping {
      // A run that goes to its end has done this itself.
      Task { [studio] in await studio.refreshSearch() }
    }
  }

  /// What the files of a job are called before those who need not know where the library lies.
  private func names(of id: Int) -> LibraryRoots {
    let given = studio.configuration.browsing.folders
    return LibraryRoots(named: given.isEmpty ? job(id)?.roots ?? [] : given)
  }

  private func end(_ id: Int, _ state: IndexJob.State, _ message: String) {
    change(id) { job in
      job.state = state
      job.message = message
      job.ended = Self.now
    }
  }

  private func change(_ id: Int, isTold: Bool = true, _ body: (inout IndexJob) -> Void) {
    guard let index = remembered.firstIndex(where: { $0.id == id }) else { return }
    body(&remembered[index])
    if isTold { board.tell(.job(remembered[index])) }
  }

  private static var now: Double { Date.now.timeIntervalSince1970 }
}
