import Foundation
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

/// Libraries that are a part of what their catalogs have.
struct LibraryPartTests {
  @Test func picturesOutsideOfTheFoldersAreLeftOut() async throws {
    try await TestLibrary.with { library in
      let inside = try library.add("in/b.png", seed: 1)
      try library.add("a.png", seed: 2)
      try FileManager.default.copyItem(atPath: inside, toPath: library.path("copy.png"))
      let studio = try await library.indexed { $0.folders = [library.path("in")] }
      let page = try await studio.libraryPage()
      #expect(page.pictures.map(\.path) == [inside])
      let overview = try await studio.libraryOverview()
      #expect(overview.pictures == 1 && overview.embedded == 1)
      let copies = try await studio.pictureDetails(try library.id("in/b.png")).copies
      #expect(copies == 1)
      let byPath = try await studio.pictures(atPaths: [
        library.path("copy.png"), library.path("a.png"), inside,
      ])
      #expect(byPath.map { $0?.name } == [nil, nil, "b.png"])
      let stranger = try library.id("a.png")
      await #expect { try await studio.similar(to: stranger) } throws: {
        ($0 as? BrowsingError)?.code == .unknownPicture
      }
    }
  }

  @Test func aPartOfACatalogIsInAnotherStateThanAnother() async throws {
    try await TestLibrary.with { library in
      try library.add("one/a.png", seed: 1)
      try library.add("two/b.png", seed: 2)
      let whole = try await library.indexed().libraryState()
      var states: Set = [whole]
      for name in ["one", "two"] {
        let studio = library.browsingStudio { $0.folders = [library.path(name)] }
        states.insert(try await studio.libraryState())
        // Maps are kept from one process to the next.
        #expect(try await studio.map(.color).ids == [library.id(name == "one" ? "one/a.png" : "two/b.png")])
      }
      #expect(states.count == 3)
      let all = library.browsingStudio { $0.folders = [library.pictures.path] }
      #expect(try await all.libraryState() == whole)
    }
  }

  @Test func aLibraryThatIsServedByALinkIsFoundByItsOwnName() async throws {
    try await TestLibrary.with { library in
      let inside = try library.add("in/b.png", seed: 1)
      try library.add("a.png", seed: 2)
      let link = library.folder.appendingPathComponent("link").path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: library.path("in"))
      let studio = try await library.indexed { $0.folders = [link] }
      let page = try await studio.libraryPage()
      #expect(page.pictures.map(\.path) == [inside])
      let id = try library.id("in/b.png")
      #expect(try await studio.file(of: id).name == "b.png")
    }
  }
}
