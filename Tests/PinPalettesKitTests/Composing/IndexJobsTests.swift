import Foundation
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

struct IndexJobsTests {
  /// Waits for a job to be over, and tells what was heard of it meanwhile.
  private func outcome(
    of id: Int, in events: AsyncStream<StudioEvent>
  ) async throws -> (job: IndexJob, states: [IndexJob.State]) {
    var states: [IndexJob.State] = []
    for await event in events {
      guard case .job(let job) = event, job.id == id else { continue }
      if states.last != job.state { states.append(job.state) }
      if job.state.isOver { return (job, states) }
    }
    throw CancellationError()
  }

  @Test func tellsOfAJobFromBeginningToEnd() async throws {
    try await TestLibrary.with { library in
      for seed in 1...3 { try library.add("\(seed).png", seed: UInt64(seed)) }
      try library.add("bad.png", bytes: Array("no picture".utf8))
      let jobs = IndexJobs(studio: library.studio())
      let events = jobs.events()
      let asked = try await jobs.start([library.pictures.path])
      let (job, states) = try await outcome(of: asked.id, in: events)
      #expect(states == [.queued, .running, .finished])
      #expect((job.total, job.done, job.failed) == (4, 4, 1))
      #expect(job.failures.map(\.subject) == ["bad.png"])
      #expect(job.message == "3 pictures brought up to date, 1 could not be read")
      #expect(job.started != nil && job.ended != nil)
      let remembered = await jobs.jobs
      #expect(remembered == [job])
    }
  }

  @Test func tellsThatTheLibraryHasChanged() async throws {
    try await TestLibrary.with { library in
      try library.add("a.png", seed: 1)
      let studio = library.studio()
      let before = try await studio.libraryMoment()
      #expect(before.pictures == 0)
      let jobs = IndexJobs(studio: studio)
      let events = jobs.events()
      try await jobs.start([library.pictures.path])
      for await case .library(let moment) in events {
        // A run that takes long tells of the library meanwhile.
        guard moment.pictures == 1 else { continue }
        #expect(moment.state != before.state)
        break
      }
      let now = try await studio.libraryMoment()
      #expect(now.pictures == 1)
    }
  }

  @Test func letsOneRunWaitHoweverManyAreAskedFor() async throws {
    try await TestLibrary.with { library in
      try library.add("a.png", seed: 1)
      let studio = library.studio()
      // As another process would: the first job waits for the catalog.
      let lock = try await studio.indexLock(for: [], waits: false) { _ in }
      let jobs = IndexJobs(studio: studio)
      let events = jobs.events()
      let first = try await jobs.start([library.pictures.path])
      let second = try await jobs.start([library.path("b")])
      let third = try await jobs.start([library.path("b"), library.path("c")])
      #expect(first.state == .running && second.state == .queued)
      #expect(third.id == second.id && third.roots == [library.path("b"), library.path("c")])
      lock.release()
      let last = try await outcome(of: second.id, in: events)
      #expect(last.job.state == .finished)
      let states = await jobs.jobs.map(\.state)
      #expect(states == [.finished, .finished])
    }
  }

  @Test func stopsAJobThatWaitsForTheCatalog() async throws {
    try await TestLibrary.with { library in
      let studio = library.studio()
      let lock = try await studio.indexLock(for: ["elsewhere"], waits: false) { _ in }
      defer { lock.release() }
      let jobs = IndexJobs(studio: studio)
      let events = jobs.events()
      let job = try await jobs.start([library.pictures.path])
      var isCancelled = false
      for await case .job(let told) in events {
        if told.message?.contains("has been indexing") == true, !isCancelled {
          isCancelled = true
          await jobs.cancel(job.id)
        }
        if told.state.isOver { break }
      }
      let ended = await jobs.job(job.id)
      #expect(ended?.state == .cancelled)
    }
  }

  @Test func stopsAJobBeforeItBegins() async throws {
    try await TestLibrary.with { library in
      let studio = library.studio()
      let lock = try await studio.indexLock(for: [], waits: false) { _ in }
      let jobs = IndexJobs(studio: studio)
      try await jobs.start([library.pictures.path])
      let second = try await jobs.start([library.pictures.path])
      let cancelled = await jobs.cancel(second.id)
      #expect(cancelled?.state == .cancelled)
      let unknown = await jobs.cancel(99)
      #expect(unknown == nil)
      lock.release()
      await jobs.shutdown()
    }
  }

  @Test func endsInGoodOrder() async throws {
    try await TestLibrary.with { library in
      for seed in 1...6 { try library.add("\(seed).png", seed: UInt64(seed)) }
      let studio = library.studio()
      let jobs = IndexJobs(studio: studio)
      let events = jobs.events()
      let job = try await jobs.start([library.pictures.path])
      await jobs.shutdown()
      let ended = await jobs.job(job.id)
      #expect(ended?.state.isOver == true)
      // The stream ends: else this would wait for ever.
      var heard = 0
      for await _ in events { heard += 1 }
      #expect(heard > 0)
      for await _ in jobs.events() { Issue.record("told something after the end") }
      let error = await #expect(throws: StudioError.self) { try await jobs.start([]) }
      #expect(error?.code == .stopping)
      // The lock was let go of.
      _ = try await studio.indexLock(for: [], waits: false) { _ in }
    }
  }

  @Test func saysWhyAJobFailed() async throws {
    try await TestLibrary.with { library in
      try library.add("a.png", seed: 1)
      let jobs = IndexJobs(studio: library.studio { $0.model = "/nowhere" })
      let events = jobs.events()
      let job = try await jobs.start([library.pictures.path])
      let (ended, _) = try await outcome(of: job.id, in: events)
      #expect(ended.state == .failed)
      #expect(ended.message?.contains("/nowhere") == true)
      // The next one is not held up by it.
      let next = try await jobs.start([library.pictures.path])
      #expect(next.id == job.id + 1)
      await jobs.shutdown()
    }
  }

  @Test func remembersTheLatestJobsAndTheOneAtWork() async throws {
    try await TestLibrary.with { library in
      let studio = library.studio()
      let lock = try await studio.indexLock(for: [], waits: false) { _ in }
      let jobs = IndexJobs(studio: studio)
      try await jobs.start([library.pictures.path])
      for _ in 0..<(IndexJobs.mostRemembered + 2) {
        let job = try await jobs.start([library.pictures.path])
        await jobs.cancel(job.id)
      }
      let ids = await jobs.jobs.map(\.id)
      #expect(ids == (5...53).reversed() + [1])
      await jobs.shutdown()
      lock.release()
    }
  }

  @Test func forgetsAListenerThatLeft() {
    let board = EventBoard()
    do {
      let events = board.listen()
      #expect(board.listenerCount == 1)
      withExtendedLifetime(events) {}
    }
    #expect(board.listenerCount == 0)
  }

  @Test func keepsTheNewestForASlowListener() async throws {
    let board = EventBoard()
    let events = board.listen()
    for count in 0..<100 { board.tell(.library(LibraryMoment(state: "", pictures: count))) }
    board.close()
    var heard: [Int] = []
    for await case .library(let moment) in events { heard.append(moment.pictures) }
    #expect(heard == Array(100 - EventBoard.mostBuffered..<100))
  }
}
