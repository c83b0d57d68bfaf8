import Imaging
import Moodboards
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

struct BoardInspectionTests {
  private func composition(_ paths: [String], _ change: (inout MoodboardOptions) -> Void = { _ in }) throws
    -> BoardComposition
  {
    var composition = BoardComposition(paths: paths)
    composition.options.size = try BoardSize(custom: 400, 600)
    change(&composition.options)
    return composition
  }

  @Test func warnsOfSmallPicturesAndOfCopies() async throws {
    try await TestLibrary.with { library in
      let path = try library.add("a.png", seed: 1)
      let composed = try await library.studio().compose(composition([path, path]))
      #expect(composed.warnings.map(\.kind) == [.duplicates, .enlarged])
      #expect(composed.warnings[0].sentence == "a.png and a.png show the same.")
      #expect(composed.warnings[0].pictures == [0, 1])
    }
  }

  @Test func warnsOfATitleThatIsTooLong() async throws {
    try await TestLibrary.with { library in
      let path = try library.add("a.png", seed: 1)
      let title = Array(repeating: "landscape", count: 18).joined(separator: " ")
      let composed = try await library.studio().compose(composition([path]) { $0.title = title })
      let kinds = composed.warnings.map(\.kind)
      #expect(kinds.contains(.shortened))
    }
  }

  @Test func warnsOfAPictureThatLosesMuch() async throws {
    try await TestLibrary.with { library in
      let wide = try library.add("wide.png", seed: 1, size: PixelSize(width: 900, height: 300))
      let tall = try library.add("tall.png", seed: 2, size: PixelSize(width: 300, height: 900))
      let composed = try await library.studio().compose(
        composition([wide, tall]) {
          $0.template = .grid
          $0.columns = 2
        })
      let warning = composed.warnings.first { $0.kind == .cropped }
      #expect(warning?.pictures.contains(0) == true)
      #expect(warning?.sentence.hasSuffix("percent of its area to its cell.") == true)
    }
  }

  @Test func hasNothingToSayOfAGoodBoard() async throws {
    try await TestLibrary.with { library in
      let paths = try (1...3).map {
        try library.add("\($0).png", seed: UInt64($0), size: PixelSize(width: 600, height: 400))
      }
      let composed = try await library.studio().compose(composition(paths) { $0.title = "Sea" })
      #expect(composed.warnings.isEmpty)
    }
  }
}
