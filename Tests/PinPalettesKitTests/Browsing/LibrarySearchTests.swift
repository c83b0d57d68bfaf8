import Foundation
import Imaging
import PinPalettesTesting
import Recommendations
import Testing

@testable import PinPalettesKit

struct LibrarySearchTests {
  private func with(
    _ count: Int = 8, _ body: (TestLibrary, Studio) async throws -> Void
  ) async throws {
    try await TestLibrary.with { library in
      for seed in 0..<UInt64(count) { try library.add("\(seed).png", seed: seed) }
      try await body(library, try await library.indexed())
    }
  }

  private func code(_ body: () async throws -> Void) async -> BrowsingError.Code? {
    do {
      try await body()
      return nil
    } catch {
      return (error as? BrowsingError)?.code
    }
  }

  @Test func findsTheSameAsASearchOfFiles() async throws {
    try await with { _, studio in
      let query = try SearchQuery(parsing: "circles + #e07a5f brightness>5")
      let (files, library) = (try await studio.search(query), try await studio.searchLibrary(query))
      #expect(library.pictures.map(\.picture.path) == files.results.map(\.path))
      #expect(library.pictures.map(\.result) == files.results)
      #expect(library.matches == files.matches && library.total == files.librarySize)
      #expect(library.state == (try await studio.libraryState()))
    }
  }

  @Test func aPictureIsNamedByItsID() async throws {
    try await with { library, studio in
      let byPath = try await studio.similar(to: library.path("3.png"))
      let byID = try await studio.similar(to: try library.id("3.png"))
      #expect(byID.pictures.map(\.picture.path) == byPath.map(\.path))
      #expect(byID.pictures.count == 7)
      let label = byID.pictures.first?.result.explanation.terms.first?.label
      #expect(label == "3.png")
    }
  }

  @Test func anUploadIsNamedByWhatItWasGiven() async throws {
    try await with { library, studio in
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: library.path("3.png"))))
      let upload = try await studio.uploadedPicture(bytes, name: "mine.png")
      let query = try SearchQuery(terms: [WeightedTerm(.image("token"))])
      let answer = try await studio.searchLibrary(query, uploads: ["token": upload])
      let byID = try await studio.similar(to: try library.id("3.png"))
      #expect(answer.pictures.map(\.id) == byID.pictures.map(\.id))
    }
  }

  @Test(arguments: [
    "/etc/hostname.png", "image:secret", "~/x.jpg", "./3.png", "image:\"../3.png\"",
    "image:0123456789ABCDEF0123456789ABCDEF", "circles folder:./x", "circles path:~/x.png",
  ])
  func noStringNamesAFile(query: String) async throws {
    try await with(1) { _, studio in
      let query = try SearchQuery(parsing: query)
      #expect(await code { _ = try await studio.searchLibrary(query) } == .badRequest)
    }
  }

  @Test func aPathIsRefusedThoughThePictureIsThere() async throws {
    try await with(1) { library, studio in
      let query = try SearchQuery(terms: [WeightedTerm(.image(library.path("0.png")))])
      #expect(await code { _ = try await studio.searchLibrary(query) } == .badRequest)
    }
  }

  @Test func anUnknownPictureIsToldFromNonsense() async throws {
    try await with(1) { _, studio in
      let id = try #require(PictureID(String(repeating: "ab", count: 16)))
      #expect(await code { _ = try await studio.similar(to: id) } == .unknownPicture)
    }
  }

  @Test func copiesAreFoundOnce() async throws {
    try await TestLibrary.with { library in
      let original = try library.add("a/0.png", seed: 4)
      for number in 1..<5 {
        try FileManager.default.copyItem(atPath: original, toPath: library.path("a/\(number).png"))
      }
      try library.add("b.png", seed: 9)
      let studio = try await library.indexed()
      for query in ["circles", "#e07a5f", "brightness>0"] {
        let answer = try await studio.searchLibrary(try SearchQuery(parsing: query))
        #expect(answer.pictures.map(\.picture.name).sorted() == ["0.png", "b.png"])
        #expect(answer.matches == 2 && answer.total == 2)
      }
    }
  }

  @Test func pagesEndWithTheMatches() async throws {
    try await with { _, studio in
      var options = SearchOptions()
      options.limit = 3
      let query = try SearchQuery(parsing: "circles")
      var ids: [PictureID] = []
      var next: Int? = 0
      while let offset = next {
        options.offset = offset
        let answer = try await studio.searchLibrary(query, options: options)
        ids += answer.pictures.map(\.id)
        next = answer.next
      }
      #expect(ids.count == 8 && Set(ids).count == 8)
    }
  }

  @Test func optionsOutOfRangeAreRefused() async throws {
    try await with(1) { _, studio in
      let query = try SearchQuery(parsing: "circles")
      let changes: [(inout SearchOptions) -> Void] = [
        { $0.limit = 0 }, { $0.limit = 201 }, { $0.offset = -1 }, { $0.paletteWeight = 1.5 },
        { $0.diversity = .nan },
      ]
      for change in changes {
        var options = SearchOptions()
        change(&options)
        #expect(await code { _ = try await studio.searchLibrary(query, options: options) } == .badRequest)
      }
    }
  }

  @Test func aLibraryWithoutACatalogHasNothingToFind() async throws {
    try await TestLibrary.with { library in
      let answer = try await library.browsingStudio().searchLibrary(try SearchQuery(parsing: "#e07a5f"))
      #expect(answer.pictures.isEmpty && answer.next == nil && answer.total == 0)
    }
  }
}
