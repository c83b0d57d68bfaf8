import Catalog
import Duplicates
import Embeddings
import Foundation
import Imaging
import PinPalettesTesting
import Synchronization
import Testing
import VipsImaging

@testable import PinPalettesKit

struct IndexTests {
  @Test func storesEveryPictureOfAFolderAndBelow() async throws {
    try await TestLibrary.with { library in
      try library.add("a.png", seed: 1)
      try library.add("deep/er/b.PNG", seed: 2)
      let report = try await library.studio().index([library.pictures.path])
      #expect(report.indexed == 2)
      #expect(report.embedded == 2)
      #expect(report.skipped == 0)
      #expect(report.failures == [])
      #expect(!report.isInterrupted)
    }
  }

  @Test func skipsUnchangedFilesTheSecondTime() async throws {
    try await TestLibrary.with { library in
      for seed in 1...3 { try library.add("\(seed).png", seed: UInt64(seed)) }
      _ = try await library.studio().index([library.pictures.path])
      let report = try await library.studio().index([library.pictures.path])
      #expect(report.indexed == 0)
      #expect(report.embedded == 0)
      #expect(report.skipped == 3)
    }
  }

  @Test func findsARenamedFileAgainWithoutComputing() async throws {
    try await TestLibrary.with { library in
      try library.add("before.png", seed: 1)
      _ = try await library.studio().index([library.pictures.path])
      try FileManager.default.moveItem(atPath: library.path("before.png"), toPath: library.path("after.png"))
      let report = try await library.studio().index([library.pictures.path])
      #expect(report.indexed == 1)
      #expect(report.embedded == 0)
      #expect(report.removed == 1)
    }
  }

  @Test func computesCopiesOnceEvenWithinOneRun() async throws {
    try await TestLibrary.with { library in
      for name in ["a.png", "b.png", "c/a.png"] { try library.add(name, seed: 7) }
      let report = try await library.studio().index([library.pictures.path])
      #expect(report.indexed == 3)
      #expect(report.embedded == 1)
    }
  }

  @Test func takesEveryCopyOfAPictureThatIsKnown() async throws {
    try await TestLibrary.with { library in
      try library.add("a.png", seed: 7)
      _ = try await library.studio().index([library.pictures.path])
      for number in 1...20 { try library.add("copies/\(number).png", seed: 7) }
      let report = try await library.studio().index([library.pictures.path])
      #expect(report.indexed == 20)
      #expect(report.embedded == 0)
      let again = try await library.studio().index([library.pictures.path])
      #expect(again.skipped == 21)
    }
  }

  @Test func keepsWhatIsKnownOfMovedPicturesUntilTheyAreFoundAgain() async throws {
    try await TestLibrary.with { library in
      try library.add("before/a.png", seed: 7)
      _ = try await library.studio().index([library.pictures.path])
      try FileManager.default.moveItem(atPath: library.path("before"), toPath: library.path("after"))
      var options = IndexOptions()
      options.prunes = true
      let report = try await library.studio().index([library.pictures.path], options: options)
      #expect(report.embedded == 0)
      #expect(report.removed == 1)
      #expect(report.pruned == 0)
    }
  }

  @Test func pruningDropsTheResultsOfPicturesThatAreGone() async throws {
    try await TestLibrary.with { library in
      try library.add("a.png", seed: 7)
      try library.add("b.png", seed: 8)
      _ = try await library.studio().index([library.pictures.path])
      try FileManager.default.removeItem(atPath: library.path("b.png"))
      var options = IndexOptions()
      options.prunes = true
      let report = try await library.studio().index([library.pictures.path], options: options)
      #expect(report.pruned == 1)
      try library.add("b.png", seed: 8)
      #expect(try await library.studio().index([library.pictures.path]).embedded == 1)
    }
  }

  @Test func rootsInsideEachOtherCountOnce() async throws {
    try await TestLibrary.with { library in
      for name in ["a.png", "deep/b.png", "deep-er/c.png"] { try library.add(name, seed: 7) }
      let roots = [library.path("deep"), library.pictures.path, library.path("deep-er")]
      let first = try await library.studio().index(roots)
      #expect(first.indexed == 3)
      let second = try await library.studio().index(roots)
      #expect(second.skipped == 3)
      #expect(second.removed == 0)
    }
  }

  @Test func computesAChangedFileAnew() async throws {
    try await TestLibrary.with { library in
      try library.add("a.png", seed: 1)
      _ = try await library.studio().index([library.pictures.path])
      try library.add("a.png", seed: 2, size: PixelSize(width: 50, height: 30))
      let report = try await library.studio().index([library.pictures.path])
      #expect(report.indexed == 1)
      #expect(report.embedded == 1)
      #expect(report.skipped == 0)
    }
  }

  @Test func listsBadFilesAtTheEndAndKeepsTheGoodOnes() async throws {
    try await TestLibrary.with { library in
      try library.add("good.png", seed: 1)
      try library.add("empty.jpg", bytes: [])
      try library.add("text.jpg", bytes: Array("not a picture".utf8))
      let report = try await library.studio().index([library.pictures.path])
      #expect(report.indexed == 1)
      #expect(report.failures.map(\.subject) == [library.path("empty.jpg"), library.path("text.jpg")])
    }
  }

  @Test func reportsEveryCopyOfABadFile() async throws {
    try await TestLibrary.with { library in
      for name in ["a.jpg", "b.jpg"] { try library.add(name, bytes: Array("not a picture".utf8)) }
      let report = try await library.studio().index([library.pictures.path])
      #expect(report.indexed == 0)
      #expect(report.failures.count == 2)
    }
  }

  @Test func keepsWhatItKnowsOfAFolderThatIsNotThere() async throws {
    try await TestLibrary.with { library in
      try library.add("drive/a.png", seed: 1)
      _ = try await library.studio().index([library.path("drive")])
      try FileManager.default.moveItem(atPath: library.path("drive"), toPath: library.path("unplugged"))
      let gone = try await library.studio().index([library.path("drive")])
      #expect(gone.failures.map(\.subject) == [library.path("drive")])
      #expect(gone.removed == 0)
      try FileManager.default.moveItem(atPath: library.path("unplugged"), toPath: library.path("drive"))
      let back = try await library.studio().index([library.path("drive")])
      #expect(back.indexed == 0)
      #expect(back.skipped == 1)
    }
  }

  @Test func takesASingleFileAndForgetsNothingBesideIt() async throws {
    try await TestLibrary.with { library in
      let paths = try [1, 2].map { try library.add("\($0).png", seed: $0) }
      _ = try await library.studio().index([library.pictures.path])
      let report = try await library.studio().index([paths[0]])
      #expect(report.indexed == 0)
      #expect(report.skipped == 1)
      #expect(report.removed == 0)
    }
  }

  @Test func stopsBetweenBatchesWhenCancelledAndGoesOnLater() async throws {
    try await TestLibrary.with { library in
      let count = 3 * IndexPipeline.mostUnwritten
      for seed in 1...count {
        try library.add("\(seed).png", seed: UInt64(seed), size: PixelSize(width: 12, height: 9))
      }
      let task = Mutex<Task<IndexReport, any Error>?>(nil)
      let started = Task {
        try await library.studio().index([library.pictures.path]) { event in
          if case .progress(let progress) = event, progress.done > 0 { task.withLock { $0?.cancel() } }
        }
      }
      task.withLock { $0 = started }
      let first = try await started.value
      #expect(first.isInterrupted)
      #expect(first.indexed > 0 && first.indexed < count)
      let second = try await library.studio().index([library.pictures.path])
      #expect(!second.isInterrupted)
      #expect(second.skipped == first.indexed)
      #expect(second.indexed == count - first.indexed)
    }
  }

  @Test func givesTheSameFiguresForOneWorkerAndForMany() async throws {
    try await TestLibrary.with { library in
      for seed in 1...5 { try library.add("\(seed).png", seed: UInt64(seed)) }
      let key = AnalysisKey(
        analysisVersion: PictureAnalyzer.version, model: ModelIdentity(name: "pinclip", revision: "1"))
      var results: [[EmbeddedFile]] = []
      for workers in [1, 4] {
        let studio = library.studio {
          $0.workers = workers
          $0.catalogPath = library.folder.appendingPathComponent("\(workers).sqlite").path
        }
        _ = try await studio.index([library.pictures.path])
        results.append(try await studio.resources.catalog(makesMissing: false).embeddings(key: key))
      }
      #expect(results[0].count == 5)
      #expect(results[0] == results[1])
    }
  }

  @Test func keepsTheFingerprintAndTheMomentOfEachPicture() async throws {
    try await TestLibrary.with { library in
      let pixels = SyntheticPicture.photograph(seed: 3, size: PixelSize(width: 60, height: 40))
      let plain = try VipsEncoder().encode(pixels, as: .jpeg(quality: 90), subject: "a")
      let exif = EXIFBytes(moments: [(.taken, "2020:01:02 03:04:05")])
      try library.add("dated.jpg", bytes: exif.inserted(intoJPEG: plain))
      try library.add("plain.jpg", bytes: plain)
      let studio = library.studio()
      _ = try await studio.index([library.pictures.path])
      let catalog = try await studio.resources.catalog(makesMissing: false)
      let analyses = try await catalog.records(
        after: nil, limit: 9, analysisVersion: PictureAnalyzer.version, models: []
      ).map(\.analysis)
      #expect(analyses.map { $0?.captureSeconds } == [1_577_934_245, nil])
      // The pixels are the same; the files are not.
      let fingerprint = try #require(analyses[0]?.fingerprint)
      #expect(analyses[1]?.fingerprint == fingerprint)
      let decoded = try PictureDecoder(pixelLimit: 1_000_000, allowsSVG: false).decode(
        plain, subject: "a", minimumShortSide: nil)
      #expect(fingerprint == PictureFingerprint(of: decoded.pixels))
    }
  }

  @Test func keepsTheAnalysisOfEachPicture() async throws {
    try await TestLibrary.with { library in
      let path = try library.add("a.png", seed: 3, size: PixelSize(width: 60, height: 40))
      let studio = library.studio()
      _ = try await studio.index([path])
      let key = AnalysisKey(
        analysisVersion: PictureAnalyzer.version, model: ModelIdentity(name: "pinclip", revision: "1"))
      let catalog = try await studio.resources.catalog(makesMissing: false)
      let file = try #require(try await catalog.embeddings(key: key).first)
      let analysis = try #require(
        try await catalog.analyses(of: [file.contentHash], key: key)[file.contentHash])
      var outcomes = studio.palettes(of: [path]).makeAsyncIterator()
      guard case .done(let fresh) = await outcomes.next() else {
        Issue.record("the palette was not extracted")
        return
      }
      #expect(analysis.size == PixelSize(width: 60, height: 40))
      #expect(analysis.palette == fresh.palette)
    }
  }
}
