import Catalog
import Foundation
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

struct WatchIndexingTests {
  @Test(.timeLimit(.minutes(5)))
  func takesInWhatComesAndForgetsWhatGoes() async throws {
    try await TestLibrary.with { library in
      try library.add("first.png", seed: 1)
      let (reports, inbox) = AsyncStream.makeStream(of: IndexReport.self)
      let studio = library.studio()
      let watching = Task {
        try await studio.watch([library.pictures.path]) { event in
          if case .finished(let report) = event { inbox.yield(report) }
        }
      }
      var arrived = reports.makeAsyncIterator()
      #expect(await arrived.next()?.indexed == 1)

      try library.add("deep/second.png", seed: 2)
      #expect(await arrived.next()?.indexed == 1)

      try FileManager.default.removeItem(atPath: library.path("first.png"))
      #expect(await arrived.next()?.removed == 1)

      watching.cancel()
      try await watching.value
      let files = try await library.studio().resources.catalog(makesMissing: false)
        .files(under: library.pictures.path)
      #expect(files.map(\.path) == [library.path("deep/second.png")])
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func leavesOutByTheFolderThatIsWatched() async throws {
    try await TestLibrary.with { library in
      let (reports, inbox) = AsyncStream.makeStream(of: IndexReport.self)
      let studio = library.studio()
      var options = IndexOptions()
      options.finding.excludes = [try Glob("/a/drafts")]
      let watching = Task { [options] in
        try await studio.watch([library.pictures.path], options: options) { event in
          if case .finished(let report) = event { inbox.yield(report) }
        }
      }
      var arrived = reports.makeAsyncIterator()
      #expect(await arrived.next()?.indexed == 0)
      try library.add("a/drafts/no.png", seed: 1)
      try library.add("a/yes.png", seed: 2)
      #expect(await arrived.next()?.indexed == 1)
      watching.cancel()
      try await watching.value
    }
  }
}
