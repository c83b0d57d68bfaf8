import Foundation
import Imaging
import Moodboards
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

struct BoardMovesTests {
  private func withPictures(_ body: (Studio, BoardComposition) async throws -> Void) async throws {
    try await TestLibrary.with { library in
      let studio = library.studio {
        $0.boardsFolder = library.folder.appendingPathComponent("boards").path
      }
      let paths = try (1...5).map {
        try library.add("\($0).png", seed: UInt64($0), size: PixelSize(width: 40 + 8 * $0, height: 60))
      }
      _ = try await studio.index([library.pictures.path])
      var composition = BoardComposition(paths: paths)
      composition.options.size = try BoardSize(custom: 400, 600)
      composition.options.title = "Five"
      try await body(studio, composition)
    }
  }

  /// The board of a composition that goes on from one with exchanges, and the one that is made of all at once.
  private func boards(
    _ studio: Studio, _ composition: BoardComposition, exchanges: [BoardComposition.Exchange],
    _ change: (inout MoodboardOptions) throws -> Void
  ) async throws -> (goingOn: Moodboard, atOnce: Moodboard) {
    var (first, next) = (composition, composition)
    first.exchanges = exchanges
    try change(&next.options)
    var whole = next
    next.kept = try await studio.compose(first).kept
    whole.exchanges = exchanges
    return (try await studio.compose(next).board, try await studio.compose(whole).board)
  }

  @Test(arguments: BoardTemplate.allCases)
  func keepsAnExchangeUnderAnotherTitle(template: BoardTemplate) async throws {
    try await withPictures { studio, composition in
      var composition = composition
      composition.options.template = template
      let (goingOn, atOnce) = try await boards(studio, composition, exchanges: [.init(0, 3)]) {
        $0.title = "Other"
      }
      #expect(goingOn == atOnce)
    }
  }

  @Test(arguments: ["ground", "gutter", "strip", "title", "page"])
  func keepsAnExchangeWhateverElseChanges(what: String) async throws {
    try await withPictures { studio, composition in
      let (goingOn, atOnce) = try await boards(studio, composition, exchanges: [.init(1, 4)]) {
        switch what {
        case "ground": $0.background = .dark
        case "gutter": $0.gutter = 4
        case "strip": $0.showsPalette = false
        case "title": $0.title = nil
        default: $0.size = try BoardSize(custom: 600, 400)
        }
      }
      #expect(goingOn == atOnce)
    }
  }

  @Test func keepsPicturesThatWentRoundInACircle() async throws {
    try await withPictures { studio, composition in
      let (goingOn, atOnce) = try await boards(
        studio, composition, exchanges: [.init(0, 1), .init(1, 2), .init(3, 0)]
      ) { $0.title = "Other" }
      #expect(
        goingOn.placements.map { [$0.member, $0.place.x, $0.place.y] }
          == atOnce.placements.map { [$0.member, $0.place.x, $0.place.y] })
    }
  }

  @Test(arguments: ["seed", "template", "order", "hero"])
  func forgetsAnExchangeWhereAnotherArrangementIsWanted(what: String) async throws {
    try await withPictures { studio, composition in
      var (first, next) = (composition, composition)
      first.exchanges = [.init(1, 4)]
      switch what {
      case "seed": next.options.seed = 7
      case "template": next.options.template = .masonry
      case "order": next.options.order = .color
      default: next.options.hero = 2
      }
      let plain = try await studio.compose(next).board
      next.kept = try await studio.compose(first).kept
      let board = try await studio.compose(next).board
      #expect(board == plain)
    }
  }

  @Test func keepsAnExchangeWithTheLeaderOfASavedBoard() async throws {
    try await withPictures { studio, composition in
      var composition = composition
      composition.exchanges = [.init(0, 3)]
      try await studio.saveBoard(composition, named: "five")
      var opened = try await studio.openBoard(named: "five").composition
      opened.options.title = "Other"
      let board = try await studio.compose(opened).board
      composition.options.title = "Other"
      let whole = try await studio.compose(composition).board
      #expect(board.hero == 3)
      #expect(board.placements == whole.placements)
    }
  }

  @Test func leavesAPictureAsItIsWhenItIsPinned() async throws {
    try await withPictures { studio, composition in
      var composition = composition
      composition.options.template = .grid
      composition.exchanges = [.init(0, 3)]
      let first = try await studio.compose(composition)
      composition.exchanges = []
      composition.kept = first.kept
      composition.pictures[0].isPinned = true
      let board = try await studio.compose(composition).board
      #expect(board == first.board)
    }
  }
}
