import ColorScience
import Foundation
import Imaging
import Moodboards
import Palettes
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

struct ComposingTests {
  private func composition(_ paths: [String], _ change: (inout MoodboardOptions) -> Void = { _ in }) throws
    -> BoardComposition
  {
    var composition = BoardComposition(paths: paths)
    composition.options.size = try BoardSize(custom: 400, 600)
    composition.options.title = "Four"
    change(&composition.options)
    return composition
  }

  private func pictures(_ count: Int, in library: TestLibrary) throws -> [String] {
    try (1...count).map {
      try library.add("\($0).png", seed: UInt64($0), size: PixelSize(width: 40 + 8 * $0, height: 60))
    }
  }

  @Test func composesTheBoardThatIsWritten() async throws {
    try await TestLibrary.with { library in
      let composition = try composition(pictures(4, in: library))
      let studio = library.studio()
      let composed = try await studio.compose(composition)
      var request = BoardRequest(source: .pictures(composition.pictures.map(\.path)))
      request.options = composition.options
      request.output = library.folder.appendingPathComponent("board").path
      let written = try await studio.makeBoard(request)
      #expect(composed.board == written.board)
      #expect(composed.metrics == written.metrics)
      #expect(composed.pictures.map(\.path) == written.images)
    }
  }

  @Test func writesNothing() async throws {
    try await TestLibrary.with { library in
      let composition = try composition(pictures(2, in: library))
      _ = try await library.studio().compose(composition)
      let files = try FileManager.default.contentsOfDirectory(atPath: library.folder.path)
      #expect(files == ["pictures"])
    }
  }

  @Test func exchangesTwoPicturesAndKeepsTheRestToThePixel() async throws {
    try await TestLibrary.with { library in
      let studio = library.studio()
      var composition = try composition(pictures(5, in: library))
      let before = try await studio.compose(composition).board
      composition.exchanges = [.init(1, 3)]
      let after = try await studio.compose(composition).board
      #expect(after == before.exchanging(1, 3))
      #expect(after.placements[1].place == before.placements[3].place)
      for member in [0, 2, 4] { #expect(after.placements[member] == before.placements[member]) }
    }
  }

  @Test func goesOnFromABoardThatWasKept() async throws {
    try await TestLibrary.with { library in
      let studio = library.studio()
      var composition = try composition(pictures(5, in: library))
      composition.exchanges = [.init(1, 3)]
      let first = try await studio.compose(composition)
      composition.exchanges = [.init(0, 4)]
      composition.kept = first.kept
      let second = try await studio.compose(composition)
      composition.exchanges = [.init(1, 3), .init(0, 4)]
      composition.kept = nil
      let both = try await studio.compose(composition)
      #expect(second.board == both.board)
    }
  }

  @Test func putsANewPictureInThePlaceOfAnOld() async throws {
    try await TestLibrary.with { library in
      let studio = library.studio()
      var composition = try composition(pictures(4, in: library))
      let before = try await studio.compose(composition)
      let new = try library.add("new.png", seed: 9, size: PixelSize(width: 30, height: 90))
      composition.pictures[2] = .init(path: new)
      composition.kept = before.kept
      let after = try await studio.compose(composition)
      #expect(after.pictures[2].path == new)
      #expect(after.board.placements[2].pictureSize == PixelSize(width: 30, height: 90))
      for member in [0, 1, 3] {
        #expect(after.board.placements[member] == before.board.placements[member])
      }
    }
  }

  @Test func arrangesAnewByOtherOptions() async throws {
    try await TestLibrary.with { library in
      let studio = library.studio()
      var composition = try composition(pictures(4, in: library))
      let before = try await studio.compose(composition)
      composition.kept = before.kept
      composition.options.template = .masonry
      let after = try await studio.compose(composition)
      #expect(after.board.template == .masonry)
      composition.kept = nil
      let plain = try await studio.compose(composition)
      #expect(after.board == plain.board)
    }
  }

  @Test func leavesOutWhatCannotBeReadAndCountsOn() async throws {
    try await TestLibrary.with { library in
      var paths = try pictures(3, in: library)
      paths.insert(try library.add("bad.png", bytes: Array("no picture".utf8)), at: 1)
      var composition = try composition(paths) { $0.hero = 3 }
      composition.exchanges = [.init(0, 1), .init(2, 3)]
      let studio = library.studio()
      let composed = try await studio.compose(composition)
      #expect(composed.pictures.map(\.index) == [0, 2, 3])
      #expect(composed.failures.map(\.subject) == [paths[1]])
      #expect(composed.warnings.first?.kind == .leftOut)
      #expect(composed.warnings.first?.pictures == [1])
      #expect(composed.kept == nil)
      // The leader and its neighbor have changed places.
      #expect(composed.board.hero == 1)
    }
  }

  @Test func readsAPictureAgainOnlyWhenItsFileHasChanged() async throws {
    try await TestLibrary.with { library in
      let studio = library.studio()
      let path = try library.add("a.png", seed: 1)
      let composition = try composition([path])
      let first = try await studio.compose(composition).pictures[0].contentHash
      // Other bytes that look the same from outside: who reads them again tells the difference.
      var bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
      bytes[bytes.count - 1] ^= 1
      var status = stat()
      #expect(stat(path, &status) == 0)
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      #expect(utimensat(AT_FDCWD, path, [status.st_atim, status.st_mtim], 0) == 0)
      let remembered = try await studio.compose(composition).pictures[0].contentHash
      #expect(remembered == first)
      try library.add("a.png", seed: 2)
      let changed = try await studio.compose(composition).pictures[0].contentHash
      #expect(changed != first)
    }
  }

  @Test func offersThePicturesColorsAsBackgrounds() async throws {
    try await TestLibrary.with { library in
      let composition = try composition(pictures(3, in: library)) { $0.showsPalette = false }
      let composed = try await library.studio().compose(composition)
      let own = Set(composed.pictures.flatMap { $0.palette.swatches.map(\.color) })
      #expect(composed.board.strip.isEmpty)
      #expect((2...8).contains(composed.backgroundColors.count))
      let areOwn = composed.backgroundColors.allSatisfy { own.contains($0) }
      #expect(areOwn)
    }
  }

  @Test func setsTheWordsThatWereGiven() async throws {
    try await TestLibrary.with { library in
      var composition = try composition(pictures(2, in: library)) { $0.template = .polaroid }
      composition.pictures[1].caption = "Dawn"
      let board = try await library.studio().compose(composition).board
      let label = board.labels.first { $0.member == 1 }
      #expect(label?.text == "Dawn")
    }
  }

  @Test(arguments: ["exchange", "title", "count", "none"])
  func refusesWhatIsNotPossibleBeforeReading(_ fault: String) async throws {
    // None of the files is there: whoever read them would say that.
    var composition = BoardComposition(paths: ["/nowhere/a.png", "/nowhere/b.png"])
    switch fault {
    case "exchange": composition.exchanges = [.init(0, 2)]
    case "title": composition.options.title = String(repeating: "a", count: 201)
    case "count": composition.pictures = (0...500).map { .init(path: "/nowhere/\($0).png") }
    default: composition.pictures = []
    }
    let asked = composition
    try await TestLibrary.with { library in
      await #expect(throws: MoodboardsError.self) { try await library.studio().compose(asked) }
    }
  }
}
