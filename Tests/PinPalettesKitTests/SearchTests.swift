import ColorScience
import Embeddings
import Foundation
import Imaging
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

struct SearchTests {
  /// Indexes the named pictures of `data/samples` and runs `body`.
  private func withSamples(_ names: [String], _ body: (TestLibrary, Studio) async throws -> Void) async throws
  {
    try await TestLibrary.with { library in
      for name in names {
        try FileManager.default.copyItem(
          atPath: Checkout.root + "/data/samples/" + name, toPath: library.path(name))
      }
      let studio = library.studio()
      let report = try await studio.index([library.pictures.path])
      try #require(report.failures == [])
      try await body(library, studio)
    }
  }

  static let names = ["coffee-cup.jpg", "golden-retriever.jpg", "sunflower.jpg", "dahlia.jpg"]

  @Test(arguments: [
    ("a cup of coffee", "coffee-cup.jpg"), ("a dog", "golden-retriever.jpg"),
    ("a sunflower", "sunflower.jpg"),
  ])
  func findsWhatATextDescribes(text: String, name: String) async throws {
    try await withSamples(Self.names) { library, studio in
      var options = SearchOptions()
      options.paletteWeight = 0
      let results = try await studio.search(text, options: options)
      #expect(results.first?.path == library.path(name))
      #expect(results.map(\.rank) == Array(1...4))
    }
  }

  @Test func leavesThePictureItselfOut() async throws {
    try await withSamples(Self.names) { library, studio in
      let results = try await studio.similar(to: library.path("dahlia.jpg"))
      #expect(results.count == 3)
      #expect(!results.contains { $0.path == library.path("dahlia.jpg") })
      #expect(results.first?.path == library.path("sunflower.jpg"))
    }
  }

  @Test func takesAPictureThatIsNotInTheLibrary() async throws {
    try await withSamples(["coffee-cup.jpg", "golden-retriever.jpg"]) { library, studio in
      let results = try await studio.similar(to: Checkout.root + "/data/samples/dachshund.jpg")
      #expect(results.first?.path == library.path("golden-retriever.jpg"))
    }
  }

  @Test func ranksByColorAloneWhenToldTo() async throws {
    try await TestLibrary.with { library in
      let size = PixelSize(width: 40, height: 40)
      let red = RGBColor(red: 200, green: 30, blue: 30)
      let blue = RGBColor(red: 30, green: 40, blue: 200)
      let query = try library.add("query.png", pixels: SyntheticPicture.solid(red, size: size))
      let near = RGBColor(red: 190, green: 40, blue: 35)
      try library.add("near.png", pixels: SyntheticPicture.halves(near, red, size: size))
      try library.add("far.png", pixels: SyntheticPicture.solid(blue, size: size))
      let studio = library.studio()
      _ = try await studio.index([library.pictures.path])
      var options = SearchOptions()
      options.paletteWeight = 1
      let results = try await studio.similar(to: query, options: options)
      #expect(results.map(\.path) == [library.path("near.png"), library.path("far.png")])
      #expect(results.allSatisfy { $0.paletteScore == $0.score })
    }
  }

  @Test func listsNoMoreThanAskedFor() async throws {
    try await withSamples(Self.names) { _, studio in
      var options = SearchOptions()
      options.limit = 2
      let results = try await studio.search("flowers", options: options)
      #expect(results.count == 2)
    }
  }

  @Test func saysWhatToDoWithoutACatalog() async throws {
    try await TestLibrary.with { library in
      let error = await #expect(throws: (any Error).self) { try await library.studio().search("a dog") }
      #expect(error.map { Failure($0).reason.contains("index") } == true)
    }
  }

  @Test func saysWhatToDoWithAnEmptyCatalog() async throws {
    try await TestLibrary.with { library in
      let studio = library.studio()
      _ = try await studio.index([library.pictures.path])
      let failure = await #expect(throws: Failure.self) { try await studio.search("a dog") }
      #expect(failure?.reason.contains("pinpalettes index FOLDER") == true)
    }
  }

  @Test func seesWhatHasBeenIndexedSinceTheLastSearch() async throws {
    try await TestLibrary.with { library in
      try library.add("a.png", seed: 1)
      let studio = library.studio()
      _ = try await studio.index([library.pictures.path])
      let before = try await studio.search("colors")
      #expect(before.count == 1)
      try library.add("b.png", seed: 2)
      _ = try await studio.index([library.pictures.path])
      let after = try await studio.search("colors")
      #expect(after.count == 2)
    }
  }
}
