import Foundation
import Imaging
import Moodboards
import PinPalettesTesting
import Recommendations
import Testing
import VipsImaging

@testable import PinPalettesKit

struct BoardTests {
  private func request(
    _ paths: [String], in library: TestLibrary, output: String = "board", width: Int = 400, height: Int = 600
  ) throws -> BoardRequest {
    var request = BoardRequest(source: .pictures(paths))
    request.options.size = try BoardSize(custom: width, height)
    request.options.title = "A test"
    request.output = library.folder.appendingPathComponent(output).path
    return request
  }

  @Test func writesBothFormatsAtTheSizeAskedFor() async throws {
    try await TestLibrary.with { library in
      let paths = try (1...4).map { try library.add("\($0).png", seed: $0) }
      let report = try await library.studio().makeBoard(request(paths, in: library))
      #expect(
        report.files.map { ($0 as NSString).lastPathComponent }
          == ["board.png", "board.jpg", "board.board.json", "board.metrics.json"])
      #expect(report.images == paths)
      for file in report.files.prefix(2) {
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: file)))
        let decoded = try VipsDecoder().decode(bytes, subject: file, minimumShortSide: nil)
        #expect(decoded.originalSize == PixelSize(width: 400, height: 600))
      }
    }
  }

  @Test func writesTheOneFormatThatTheNameAsksFor() async throws {
    try await TestLibrary.with { library in
      let paths = try [library.add("a.png", seed: 1)]
      var request = try request(paths, in: library, output: "deep/er/b.jpeg")
      request.writesDocument = false
      let report = try await library.studio().makeBoard(request)
      #expect(report.files == [library.folder.appendingPathComponent("deep/er/b.jpeg").path])
      #expect(FileManager.default.fileExists(atPath: report.files[0]))
    }
  }

  @Test func writesIntoAFolderThatExists() async throws {
    try await TestLibrary.with { library in
      let path = try library.add("a.png", seed: 1)
      let report = try await library.studio().makeBoard(request([path], in: library, output: "pictures"))
      #expect(report.files.first == library.path("a-test-400x600-1.png"))
    }
  }

  @Test func refusesToReplaceAPictureOfItsOwn() async throws {
    try await TestLibrary.with { library in
      let path = try library.add("a.png", seed: 1)
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      let request = try request([path], in: library, output: "pictures/a")
      await #expect { try await library.studio().makeBoard(request) } throws: {
        ($0 as? ImagingError)?.code == .unwritable
      }
      let isUntouched = try Data(contentsOf: URL(fileURLWithPath: path)) == before
      #expect(isUntouched)
    }
  }

  @Test func givesTheSameBytesForTheSameSeed() async throws {
    try await TestLibrary.with { library in
      let paths = try (1...5).map { try library.add("\($0).png", seed: $0) }
      var bytes: [Data] = []
      for name in ["first.png", "second.png"] {
        let report = try await library.studio().makeBoard(request(paths, in: library, output: name))
        bytes.append(try Data(contentsOf: URL(fileURLWithPath: report.files[0])))
      }
      #expect(bytes[0] == bytes[1])
    }
  }

  @Test func leavesABrokenPictureOutAndSaysSo() async throws {
    try await TestLibrary.with { library in
      let good = try library.add("good.png", seed: 1)
      let bad = try library.add("bad.png", bytes: Array("no picture".utf8))
      let report = try await library.studio().makeBoard(request([bad, good], in: library))
      #expect(report.images == [good])
      #expect(report.failures.map(\.subject) == [bad])
    }
  }

  @Test func leavesATinyPictureOutAndSaysHowSmallItIs() async throws {
    try await TestLibrary.with { library in
      let good = try library.add("good.png", seed: 1, size: PixelSize(width: 24, height: 24))
      let tiny = try library.add("tiny.png", seed: 2, size: PixelSize(width: 60, height: 23))
      let report = try await library.studio().makeBoard(request([tiny, good], in: library))
      #expect(report.images == [good])
      let expected = Failure(subject: tiny, reason: "has only 60×23 pixels, too few for a board")
      #expect(report.failures == [expected])
    }
  }

  @Test func choosesNoTinyPictureFromTheLibrary() async throws {
    try await TestLibrary.with { library in
      let path = try library.add("a.png", seed: 1)
      try library.add("b.png", seed: 2)
      try library.add("tiny.png", seed: 3, size: PixelSize(width: 12, height: 10))
      let studio = library.studio()
      _ = try await studio.index([library.pictures.path])
      var request = try request([], in: library)
      request.source = .like(path)
      let report = try await studio.makeBoard(request)
      #expect(report.images == ["a", "b"].map { library.path("\($0).png") })
      #expect(report.failures.isEmpty)
    }
  }

  @Test func refusesTooManyPicturesBeforeReadingAny() async throws {
    try await TestLibrary.with { library in
      // None of them is there: whoever read them would say that.
      let request = try request((0...500).map { library.path("\($0).png") }, in: library)
      let error = await #expect(throws: MoodboardsError.self) {
        try await library.studio().makeBoard(request)
      }
      #expect(error?.code == .invalidCount)
      #expect(error?.subject == "501 pictures")
    }
  }

  @Test func refusesABoardOfNothing() async throws {
    try await TestLibrary.with { library in
      let bad = try library.add("bad.png", bytes: Array("no picture".utf8))
      let failure = await #expect(throws: Failure.self) {
        try await library.studio().makeBoard(request([bad], in: library))
      }
      #expect(failure?.subject == bad)
    }
  }

  @Test func leadsWithThePictureThatOthersShouldBeLike() async throws {
    try await TestLibrary.with { library in
      let paths = try (1...4).map { try library.add("\($0).png", seed: $0) }
      let studio = library.studio()
      _ = try await studio.index([library.pictures.path])
      var request = try request([], in: library)
      request.source = .like(paths[2])
      request.count = 3
      let report = try await studio.makeBoard(request)
      #expect(report.images.first == paths[2])
      #expect(report.images.count <= 3)
      #expect(Set(report.images).count == report.images.count)
    }
  }

  @Test func saysWhyABoardCannotBeWritten() async throws {
    try await TestLibrary.with { library in
      let path = try library.add("a.png", seed: 1)
      // A file stands where the folder should be.
      let error = await #expect(throws: ImagingError.self) {
        try await library.studio().makeBoard(request([path], in: library, output: "pictures/a.png/board.png"))
      }
      #expect(error?.code == .unwritable)
      #expect(error?.reason == "file exists")
    }
  }

  @Test(arguments: [
    (BoardRequest.Source.like("/x/Big Dog.JPG"), "like-big-dog-pin-1"),
    (.pictures(["/x/one.jpg", "/x/two.jpg"]), "one-pin-1"), (.pictures(["/x/💡.jpg"]), "board-pin-1"),
  ])
  func namesABoardAfterWhatItShows(source: BoardRequest.Source, name: String) {
    #expect(BoardRequest(source: source).boardName == name)
  }

  @Test func namesABoardAfterItsQuery() throws {
    let query = try SearchQuery(terms: [WeightedTerm(.text("Sea & sky, at dusk!"))])
    #expect(BoardRequest(source: .search(query)).boardName == "sea-sky-at-dusk-pin-1")
  }

  @Test func writesEveryFormatThatIsAskedFor() async throws {
    try await TestLibrary.with { library in
      let paths = try (1...3).map { try library.add("\($0).png", seed: $0) }
      var request = try request(paths, in: library)
      request.formats = BoardFormat.allCases
      let report = try await library.studio().makeBoard(request)
      let beginnings: [String: [UInt8]] = [
        "png": [0x89, 0x50], "jpg": [0xFF, 0xD8], "webp": Array("RIFF".utf8), "svg": Array("<".utf8),
        "pdf": Array("%PDF".utf8), "html": Array("<!".utf8), "json": Array("{".utf8),
      ]
      #expect(report.files.count == 8)
      for file in report.files {
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: file)))
        let beginning = try #require(beginnings[(file as NSString).pathExtension])
        #expect(bytes.starts(with: beginning), "\(file)")
      }
    }
  }

  @Test func leavesOutAPictureThatBreaksOnlyAtItsFullSize() async throws {
    try await TestLibrary.with { library in
      let good = try library.add("good.png", seed: 1)
      let whole = try VipsEncoder().encode(
        SyntheticPicture.photograph(seed: 2, size: PixelSize(width: 1600, height: 1200)), as: .png,
        subject: "test")
      let cut = try library.add("cut.png", bytes: Array(whole.prefix(whole.count * 2 / 3)))
      let report = try await library.studio().makeBoard(request([good, cut], in: library))
      #expect(report.images == [good])
      #expect(report.failures.map(\.subject) == [cut])
    }
  }
}
