import BoardFormats
import Foundation
import Imaging
import Moodboards
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

struct SavedBoardTests {
  private func withBoards(_ body: (TestLibrary, Studio, BoardComposition) async throws -> Void) async throws {
    try await TestLibrary.with { library in
      let studio = library.studio { $0.boardsFolder = Self.folder(of: library) }
      var composition = BoardComposition(
        paths: try (1...3).map { try library.add("\($0).png", seed: UInt64($0)) })
      composition.options.size = try BoardSize(custom: 400, 600)
      composition.options.title = "Sea"
      composition.pictures[1].isPinned = true
      _ = try await studio.index([library.pictures.path])
      try await body(library, studio, composition)
    }
  }

  private static func folder(of library: TestLibrary) -> String {
    library.folder.appendingPathComponent("boards").path
  }

  private func files(of library: TestLibrary) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Self.folder(of: library)).sorted()
  }

  @Test func opensABoardAsItWasSaved() async throws {
    try await withBoards { library, studio, composition in
      var composition = composition
      composition.exchanges = [.init(0, 2)]
      let (saved, composed) = try await studio.saveBoard(composition, named: "My sea")
      #expect(saved.name == "My sea" && saved.title == "Sea" && saved.pictureCount == 3)
      let opened = try await studio.openBoard(named: "My sea")
      #expect(opened.saved == saved)
      #expect(opened.composition.pictures.map(\.path) == composition.pictures.map(\.path))
      #expect(opened.composition.pictures.map(\.isPinned) == [false, true, false])
      let again = try await studio.compose(opened.composition)
      #expect(again.board == composed.board)
    }
  }

  @Test func writesADocumentThatTheCommandOpens() async throws {
    try await withBoards { library, studio, composition in
      let (_, composed) = try await studio.saveBoard(composition, named: "sea")
      #expect(try files(of: library) == ["sea.board.json"])
      var revision = BoardRevision(document: Self.folder(of: library) + "/sea.board.json")
      revision.output = library.folder.appendingPathComponent("again.png").path
      let report = try await studio.reviseBoard(revision)
      #expect(report.board == composed.board)
    }
  }

  @Test func replacesABoardOnlyWhenTold() async throws {
    try await withBoards { library, studio, composition in
      try await studio.saveBoard(composition, named: "sea")
      var other = composition
      other.options.title = "Other"
      let asked = other
      let error = await #expect(throws: StudioError.self) {
        try await studio.saveBoard(asked, named: "sea")
      }
      #expect(error?.code == .exists)
      let kept = try await studio.openBoard(named: "sea")
      #expect(kept.saved.title == "Sea")
      try await studio.saveBoard(asked, named: "sea", replacing: true)
      let replaced = try await studio.openBoard(named: "sea")
      #expect(replaced.saved.title == "Other")
      #expect(try files(of: library) == ["sea.board.json"])
    }
  }

  @Test func listsBoardsAndWhatCannotBeRead() async throws {
    try await withBoards { library, studio, composition in
      let none = try await studio.savedBoards()
      #expect(none.boards.isEmpty)
      try await studio.saveBoard(composition, named: "sea")
      let folder = Self.folder(of: library)
      try Data("{".utf8).write(to: URL(fileURLWithPath: folder + "/broken.board.json"))
      // A link may lead anywhere.
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/link.board.json", withDestinationPath: folder + "/sea.board.json")
      let list = try await studio.savedBoards()
      #expect(list.boards.map(\.name) == ["sea"])
      #expect(list.failures.map(\.subject) == ["broken"])
    }
  }

  @Test func removesABoard() async throws {
    try await withBoards { library, studio, composition in
      try await studio.saveBoard(composition, named: "sea")
      try await studio.removeBoard(named: "sea")
      #expect(try files(of: library).isEmpty)
      let error = await #expect(throws: StudioError.self) { try await studio.removeBoard(named: "sea") }
      #expect(error?.code == .notFound)
    }
  }

  @Test func findsAPictureThatHasMoved() async throws {
    try await withBoards { library, studio, composition in
      let (_, composed) = try await studio.saveBoard(composition, named: "sea")
      try FileManager.default.moveItem(atPath: library.path("2.png"), toPath: library.path("moved.png"))
      _ = try await studio.index([library.pictures.path])
      let opened = try await studio.openBoard(named: "sea")
      #expect(opened.composition.pictures[1].path == library.path("moved.png"))
      let again = try await studio.compose(opened.composition)
      #expect(again.board == composed.board)
    }
  }

  @Test func opensNoPictureFromOutsideTheLibrary() async throws {
    try await withBoards { library, studio, composition in
      let outside = library.folder.appendingPathComponent("secret.png").path
      try FileManager.default.copyItem(atPath: library.path("1.png"), toPath: outside)
      try FileManager.default.createDirectory(
        atPath: Self.folder(of: library), withIntermediateDirectories: true)
      let json = #"{"pictures": ["../secret.png", "../pictures/2.png"]}"#
      try Data(json.utf8).write(to: URL(fileURLWithPath: Self.folder(of: library) + "/sly.board.json"))
      let opened = try await studio.openBoard(named: "sly")
      #expect(opened.composition.pictures.map(\.path) == [library.path("2.png")])
      #expect(opened.failures == [Failure(subject: outside, reason: "is not in the library")])
    }
  }

  @Test(arguments: [
    "", ".", "..", "../sea", "a/b", "a\\b", "/etc/passwd", ".hidden", " sea", "sea ", "a\0b", "a\nb", "C:sea",
    "\u{202E}sea", String(repeating: "a", count: 161),
  ])
  func refusesANameThatIsNone(_ name: String) async throws {
    try await TestLibrary.with { library in
      let studio = library.studio { $0.boardsFolder = Self.folder(of: library) }
      let error = await #expect(throws: StudioError.self) { try await studio.openBoard(named: name) }
      #expect(error?.code == .invalidName)
    }
  }

  @Test(arguments: [
    ("Sea, at dusk!", "sea-at-dusk"), ("Été à Paris", "été-à-paris"), ("../..", "board"),
    (String(repeating: "long ", count: 40), Array(repeating: "long", count: 16).joined(separator: "-")),
  ])
  func makesANameOfWords(_ words: String, _ slug: String) throws {
    #expect(BoardName.slug(of: words) == slug)
    _ = try BoardName(slug)
  }
}
