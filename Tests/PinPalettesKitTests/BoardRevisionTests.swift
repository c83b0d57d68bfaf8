import BoardFormats
import Foundation
import Imaging
import Moodboards
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

struct BoardRevisionTests {
  /// A board of four pictures, made and written.
  private func made(in library: TestLibrary, _ studio: Studio) async throws -> BoardReport {
    let paths = try (1...4).map { try library.add("\($0).png", seed: $0) }
    var request = BoardRequest(source: .pictures(paths))
    request.options.size = try BoardSize(custom: 400, 600)
    request.options.title = "Four"
    request.output = library.folder.appendingPathComponent("boards/four").path
    return try await studio.makeBoard(request)
  }

  private func document(of report: BoardReport) throws -> String {
    try #require(report.files.first { $0.hasSuffix(".board.json") })
  }

  private func bytes(_ files: [String]) throws -> [Data] {
    try files.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
  }

  @Test func givesTheSameBytesAgain() async throws {
    try await TestLibrary.with { library in
      let studio = library.studio()
      let first = try await made(in: library, studio)
      let before = try bytes(first.files)
      var revision = BoardRevision(document: try document(of: first))
      revision.output = library.folder.appendingPathComponent("boards/again").path
      let again = try await studio.reviseBoard(revision)
      let after = try bytes(again.files)
      #expect(after == before)
      #expect(again.files.count == 4)
    }
  }

  @Test func namesPicturesRelativeToTheDocument() async throws {
    try await TestLibrary.with { library in
      let report = try await made(in: library, library.studio())
      let path = try document(of: report)
      let document = try BoardDocument(decoding: [UInt8](bytes([path])[0]), subject: path)
      #expect(document.pictures.map(\.path) == (1...4).map { "../pictures/\($0).png" })
    }
  }

  @Test func swapsOnePictureAndKeepsTheRestToThePixel() async throws {
    try await TestLibrary.with { library in
      let studio = library.studio()
      let first = try await made(in: library, studio)
      let new = try library.add("new.png", seed: 9, size: PixelSize(width: 30, height: 60))
      var revision = BoardRevision(document: try document(of: first))
      revision.swaps = [("2.png", new)]
      let second = try await studio.reviseBoard(revision)
      #expect(second.images[1] == new)
      #expect(second.board.strip == first.board.strip && second.board.labels == first.board.labels)
      for (old, now) in zip(first.board.placements, second.board.placements) where old.member != 1 {
        #expect(old == now)
      }
      #expect(first.board.placements[1].rect.contains(second.board.placements[1].rect))
    }
  }

  @Test func takesAChangedFileForASwap() async throws {
    try await TestLibrary.with { library in
      let studio = library.studio()
      let first = try await made(in: library, studio)
      _ = try library.add("3.png", seed: 77, size: PixelSize(width: 30, height: 90))
      let second = try await studio.reviseBoard(BoardRevision(document: try document(of: first)))
      #expect(second.board.placements[2].pictureSize == PixelSize(width: 30, height: 90))
      #expect(second.board.placements[0] == first.board.placements[0])
    }
  }

  @Test func arrangesTheOthersAnewWithoutAMissingPicture() async throws {
    try await TestLibrary.with { library in
      let studio = library.studio()
      let first = try await made(in: library, studio)
      let gone = library.path("2.png")
      try FileManager.default.removeItem(atPath: gone)
      let second = try await studio.reviseBoard(BoardRevision(document: try document(of: first)))
      #expect(second.images == [1, 3, 4].map { library.path("\($0).png") })
      #expect(second.failures.map(\.subject) == [gone])
      #expect(second.board.placements.count == 3)
    }
  }

  @Test func changesSettingsAndTheHero() async throws {
    try await TestLibrary.with { library in
      let studio = library.studio()
      let first = try await made(in: library, studio)
      var revision = BoardRevision(document: try document(of: first))
      revision.change = { $0.template = .justified }
      revision.hero = library.path("3.png")
      revision.without = [library.path("1.png")]
      let second = try await studio.reviseBoard(revision)
      #expect(second.board.template == .justified)
      #expect(second.images[second.board.hero] == library.path("3.png"))
      #expect(!second.images.contains(library.path("1.png")))
    }
  }

  @Test func opensAMinimalDocumentWrittenByHand() async throws {
    try await TestLibrary.with { library in
      _ = try library.add("a.png", seed: 1)
      let json = #"{"format": "pinpalettes-board", "version": 1, "pictures": [{"path": "pictures/a.png"}]}"#
      let path = library.folder.appendingPathComponent("hand.board.json").path
      try Data(json.utf8).write(to: URL(fileURLWithPath: path))
      let report = try await library.studio().reviseBoard(BoardRevision(document: path))
      #expect(report.images == [library.path("a.png")])
    }
  }

  @Test func saysWhatIsNotOnTheBoard() async throws {
    try await TestLibrary.with { library in
      let studio = library.studio()
      let first = try await made(in: library, studio)
      var revision = BoardRevision(document: try document(of: first))
      revision.swaps = [("nothing.png", library.path("1.png"))]
      let failure = await #expect(throws: Failure.self) { try await studio.reviseBoard(revision) }
      #expect(failure?.subject == "nothing.png")
    }
  }
}
