import Foundation
import Imaging
import Moodboards
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

struct RenderingTests {
  private func composition(in library: TestLibrary) throws -> BoardComposition {
    var composition = BoardComposition(
      paths: try (1...3).map { try library.add("\($0).png", seed: UInt64($0)) })
    composition.options.size = try BoardSize(custom: 240, 320)
    composition.options.title = "Sea, at dusk"
    return composition
  }

  @Test(arguments: [
    (BoardFormat.png, "\u{89}PNG"), (.jpeg, "\u{FF}\u{D8}\u{FF}"), (.webp, "RIFF"), (.pdf, "%PDF-"),
    (.svg, "<svg"), (.html, "<!doctype html>"),
  ])
  func drawsEachFormatInMemory(_ format: BoardFormat, _ beginning: String) async throws {
    try await TestLibrary.with { library in
      let rendered = try await library.studio().render(composition(in: library), as: format)
      let head = rendered.bytes.prefix(200).map { Character(Unicode.Scalar($0)) }
      #expect(String(head).lowercased().contains(beginning.lowercased()))
      #expect(rendered.fileName == "sea-at-dusk.\(format.rawValue)")
      let files = try FileManager.default.contentsOfDirectory(atPath: library.folder.path)
      #expect(files == ["pictures"])
    }
  }

  @Test func drawsTheBytesThatAreWritten() async throws {
    try await TestLibrary.with { library in
      let composition = try composition(in: library)
      let studio = library.studio()
      let rendered = try await studio.render(composition, as: .png)
      var request = BoardRequest(source: .pictures(composition.pictures.map(\.path)))
      request.options = composition.options
      request.output = library.folder.appendingPathComponent("board.png").path
      let written = try await studio.makeBoard(request)
      let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: written.files[0])))
      let isSame = rendered.bytes == bytes
      #expect(isSame)
    }
  }

  @Test func refusesAPageThatIsTooLargeForItsFormat() async throws {
    var composition = BoardComposition(paths: ["/nowhere/a.png"])
    composition.options.size = try BoardSize(custom: 8000, 8000)
    let asked = composition
    try await TestLibrary.with { library in
      let error = await #expect(throws: StudioError.self) {
        try await library.studio().render(asked, as: .webp)
      }
      #expect(error?.code == .tooLarge)
      #expect(
        error?.reason
          == "WebP is drawn up to 24 million pixels, and this page has 64 million; choose a smaller size, or PNG"
      )
    }
  }

  @Test func leavesOutAPictureThatEndsEarly() async throws {
    try await TestLibrary.with { library in
      var composition = try composition(in: library)
      let whole = try Data(contentsOf: URL(fileURLWithPath: composition.pictures[0].path))
      let broken = try library.add("broken.png", bytes: [UInt8](whole.prefix(whole.count / 2)))
      composition.pictures.append(.init(path: broken))
      let rendered = try await library.studio().render(composition, as: .png)
      #expect(rendered.composed.failures.map(\.subject) == [broken])
      #expect(rendered.composed.board.placements.count == 3)
    }
  }
}
