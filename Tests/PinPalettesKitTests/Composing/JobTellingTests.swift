import Foundation
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

struct JobTellingTests {
  /// Waits for a job to be over.
  private func end(of id: Int, in events: AsyncStream<StudioEvent>) async throws -> IndexJob {
    for await case .job(let job) in events where job.id == id && job.state.isOver { return job }
    throw CancellationError()
  }

  @Test func callsFailuresByNamesRelativeToTheLibrary() async throws {
    try await TestLibrary.with { library in
      try library.add("my holiday/bad.png", bytes: Array("no picture".utf8))
      try library.add("one/worse.png", bytes: [])
      let (one, gone) = (library.path("one"), library.path("two/gone"))
      let jobs = IndexJobs(studio: library.studio())
      let events = jobs.events()
      let first = try await jobs.start([library.pictures.path])
      let job = try await end(of: first.id, in: events)
      #expect(job.failures.map(\.subject) == ["my holiday/bad.png", "one/worse.png"])
      // Of several folders the name comes first.
      let second = try await jobs.start([one, gone])
      let other = try await end(of: second.id, in: events)
      #expect(other.failures.map(\.subject) == ["one/worse.png", "gone"])
      let told = (job.failures + other.failures).map(\.description)
      #expect(told.allSatisfy { !$0.contains(library.folder.path) })
    }
  }

  @Test func reasonsNameNoFoldersOutsideOfTheLibrary() {
    let roots = LibraryRoots(named: ["/home/ann/My Pictures"])
    let failure = roots.told(
      Failure(
        subject: "/home/ann/My Pictures/a/sea.jpg",
        reason: "/home/ann/My Pictures/a/sea.jpg is a link to /home/ann/My Pictures/b.jpg"))
    #expect(failure == Failure(subject: "a/sea.jpg", reason: "a/sea.jpg is a link to b.jpg"))
  }

  @Test func tellsOfChangesThatAnotherProcessMakes() async throws {
    try await TestLibrary.with { library in
      try library.add("a.png", seed: 1)
      let studio = library.studio()
      let jobs = IndexJobs(studio: studio)
      let events = jobs.events()
      let following = Task { await jobs.followLibrary(every: .milliseconds(20)) { true } }
      defer { following.cancel() }
      _ = try await library.studio().index([library.pictures.path])
      let state = try await studio.libraryState()
      for await case .library(let moment) in events where moment.state == state {
        #expect(moment.pictures == 1)
        break
      }
    }
  }
}
