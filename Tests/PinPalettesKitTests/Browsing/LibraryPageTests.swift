import ColorScience
import Foundation
import Imaging
import Palettes
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

struct LibraryPageTests {
  private func names(_ studio: Studio, _ order: LibraryOrder) async throws -> [String] {
    try await studio.libraryPage(order: order).pictures.map(\.name)
  }

  private func withColors(
    _ colors: [(name: String, hex: String)], _ body: (Studio) async throws -> Void
  ) async throws {
    try await TestLibrary.with { library in
      for (name, hex) in colors {
        let color = try #require(RGBColor(hex: hex))
        try library.add(name, pixels: SyntheticPicture.solid(color, size: PixelSize(width: 20, height: 20)))
      }
      try await body(try await library.indexed())
    }
  }

  @Test(arguments: LibraryOrder.allCases)
  func pagesGoThroughEveryPictureOnce(order: LibraryOrder) async throws {
    try await TestLibrary.with { library in
      for seed in 0..<UInt64(7) { try library.add("\(seed).png", seed: seed) }
      let studio = try await library.indexed()
      var ids: [PictureID] = []
      var offset: Int? = 0
      while let start = offset {
        let page = try await studio.libraryPage(order: order, offset: start, limit: 3)
        #expect(page.total == 7)
        ids += page.pictures.map(\.id)
        offset = page.next
      }
      #expect(ids.count == 7)
      #expect(Set(ids).count == 7)
    }
  }

  @Test func aPictureSaysWhatAGridNeeds() async throws {
    try await TestLibrary.with { library in
      try library.add("a/sea.png", seed: 3, size: PixelSize(width: 64, height: 32))
      let studio = try await library.indexed()
      let picture = try #require(try await studio.libraryPage().pictures.first)
      #expect(picture.id == (try library.id("a/sea.png")))
      #expect(picture.path == library.path("a/sea.png"))
      #expect(picture.name == "sea.png")
      #expect(picture.size == PixelSize(width: 64, height: 32))
      #expect(picture.color == picture.palette.swatches[0].color)
    }
  }

  @Test func copiesAreOnePictureByTheirFirstPath() async throws {
    try await TestLibrary.with { library in
      let original = try library.add("b.png", seed: 1)
      try FileManager.default.copyItem(atPath: original, toPath: library.path("a.png"))
      try library.add("c.png", seed: 2)
      let studio = try await library.indexed()
      #expect(try await names(studio, .name) == ["a.png", "c.png"])
      #expect(try await studio.libraryOverview().pictures == 2)
    }
  }

  @Test func theNewestFileComesFirst() async throws {
    try await TestLibrary.with { library in
      for (name, time) in [("a.png", 2e9), ("b.png", 1e9), ("c.png", -5.0), ("d.png", 1.5e9)] {
        try library.add(name, seed: UInt64(abs(time)))
        try library.setModified(time, of: name)
      }
      let studio = try await library.indexed()
      #expect(try await names(studio, .newest) == ["a.png", "d.png", "b.png", "c.png"])
    }
  }

  @Test func colorsGoAroundTheCircleAndEndWithGrays() async throws {
    try await withColors([
      ("gray.png", "808080"), ("blue.png", "2040d0"), ("red.png", "d02020"), ("white.png", "ffffff"),
      ("green.png", "20a020"), ("yellow.png", "e0d020"), ("black.png", "000000"),
    ]) { studio in
      let expected = [
        "red.png", "yellow.png", "green.png", "blue.png", "white.png", "gray.png", "black.png",
      ]
      let found = try await names(studio, .color)
      #expect(found == expected)
    }
  }

  @Test func metricsFallFromPageToPage() async throws {
    try await withColors([
      ("dark.png", "101010"), ("light.png", "f0f0f0"), ("red.png", "d02020"), ("blue.png", "3050b0"),
    ]) { studio in
      let (brightness, saturation) = (
        try await names(studio, .brightness), try await names(studio, .saturation)
      )
      #expect(brightness.first == "light.png" && brightness.last == "dark.png")
      #expect(saturation.first == "red.png")
      let warmth = try await names(studio, .warmth)
      #expect(warmth.first == "red.png" && warmth.last == "blue.png")
    }
  }

  @Test func aLibraryWithoutACatalogIsEmpty() async throws {
    try await TestLibrary.with { library in
      let studio = library.browsingStudio()
      let page = try await studio.libraryPage()
      #expect(page.pictures.isEmpty && page.total == 0 && page.next == nil)
      #expect(page.state == (try await studio.libraryState()))
      #expect(!FileManager.default.fileExists(atPath: library.catalog))
    }
  }

  @Test func aChangeOfTheLibraryIsSeenAndTold() async throws {
    try await TestLibrary.with { library in
      try library.add("a.png", seed: 1)
      let studio = try await library.indexed()
      let before = try await studio.libraryPage()
      try library.add("b.png", seed: 2)
      // Another process.
      _ = try await library.studio().index([library.pictures.path])
      let after = try await studio.libraryPage()
      #expect(after.total == 2)
      #expect(before.state != after.state)
      #expect(after.state == (try await studio.libraryState()))
      #expect(after.state.count == 32)
    }
  }

  @Test func withoutPatienceTheStateBeforeIsShownUntilTheNewOneIsRead() async throws {
    try await TestLibrary.with { library in
      try library.add("a.png", seed: 1)
      let studio = try await library.indexed { $0.patience = .zero }
      let before = try await studio.libraryPage()
      try library.add("b.png", seed: 2)
      _ = try await library.studio().index([library.pictures.path])
      let first = try await studio.libraryPage()
      #expect(first == before)
      var page = first
      for _ in 0..<1000 where page.total < 2 {
        try await Task.sleep(for: .milliseconds(10))
        page = try await studio.libraryPage()
      }
      #expect(page.total == 2)
      #expect(page.state != before.state)
    }
  }

  @Test(arguments: [(0, 0), (0, -1), (0, 2001), (-1, 10)])
  func pagesOfNoSenseAreRefused(offset: Int, limit: Int) async throws {
    try await TestLibrary.with { library in
      let studio = library.browsingStudio()
      await #expect { try await studio.libraryPage(offset: offset, limit: limit) } throws: {
        ($0 as? BrowsingError)?.code == .badRequest
      }
    }
  }

  @Test func nothingLiesBehindTheEnd() async throws {
    try await TestLibrary.with { library in
      try library.add("a.png", seed: 1)
      let page = try await library.indexed().libraryPage(offset: .max, limit: 2000)
      #expect(page.pictures.isEmpty && page.total == 1 && page.next == nil)
    }
  }

  @Test func picturesAreFoundByIDAndByAnyOfTheirPaths() async throws {
    try await TestLibrary.with { library in
      let original = try library.add("a.png", seed: 1)
      try FileManager.default.copyItem(atPath: original, toPath: library.path("b.png"))
      let studio = try await library.indexed()
      let id = try library.id("a.png")
      let stranger = try #require(PictureID(String(repeating: "0", count: 32)))
      let byID = try await studio.pictures([stranger, id])
      #expect(byID.map { $0?.name } == [nil, "a.png"])
      let byPath = try await studio.pictures(atPaths: [library.path("b.png"), "/nowhere.png"])
      #expect(byPath.map { $0?.id } == [id, nil])
    }
  }
}
