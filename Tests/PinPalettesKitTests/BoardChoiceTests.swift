import Curations
import Foundation
import Imaging
import Moodboards
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

struct BoardChoiceTests {
  /// A library of eight pictures, and a request for a board of those like the first.
  private func with(
    _ body: (TestLibrary, Studio, [String], BoardRequest) async throws -> Void
  ) async throws {
    try await TestLibrary.with { library in
      let size = PixelSize(width: 160, height: 120)
      let paths = try (1...8).map { try library.add("\($0).png", seed: $0, size: size) }
      let studio = library.studio()
      _ = try await studio.index([library.pictures.path])
      var request = BoardRequest(source: .like(paths[0]))
      request.count = 4
      request.options.size = try BoardSize(custom: 400, 600)
      request.output = library.folder.appendingPathComponent("board.png").path
      try await body(library, studio, paths, request)
    }
  }

  @Test func leadsWithThePictureAskedFor() async throws {
    try await with { _, studio, paths, request in
      let report = try await studio.makeBoard(request)
      #expect(report.images[report.board.hero] == paths[0])
      #expect(Set(report.images).count == 4)
      #expect(!report.explanation.isEmpty)
    }
  }

  @Test func hasPinsInAnyCase() async throws {
    try await with { library, studio, paths, request in
      var request = request
      let stranger = library.folder.appendingPathComponent("stranger.png").path
      try FileManager.default.copyItem(
        atPath: library.add("elsewhere/s.png", seed: 99, size: PixelSize(width: 160, height: 120)),
        toPath: stranger)
      request.pins = [paths[6], stranger]
      let report = try await studio.makeBoard(request)
      #expect(report.images.contains(paths[6]) && report.images.contains(stranger))
    }
  }

  @Test func leavesOutWhatIsUnwanted() async throws {
    try await with { _, studio, paths, request in
      var request = request
      request.count = 8
      request.without = [paths[3], "5.p*"]
      let report = try await studio.makeBoard(request)
      #expect(!report.images.contains(paths[3]) && !report.images.contains(paths[4]))
    }
  }

  @Test func letsAnotherPictureLead() async throws {
    try await with { _, studio, paths, request in
      var request = request
      request.hero = paths[5]
      let report = try await studio.makeBoard(request)
      #expect(report.images[report.board.hero] == paths[5])
      #expect(report.images.contains(paths[0]))
    }
  }

  @Test func judgesAFinishedBoard() async throws {
    try await with { _, studio, _, request in
      let report = try await studio.makeBoard(request)
      let document = try #require(report.files.first { $0.hasSuffix(".board.json") })
      let judged = try await studio.judgeBoard(document)
      #expect(judged.fit.members.map { judged.files[$0.id] } == report.images)
      #expect((0...100).contains(judged.fit.score))
      let suggested = judged.fit.additions.map { judged.files[$0.id] }
      #expect(Set(suggested).isDisjoint(with: report.images))
    }
  }
}
