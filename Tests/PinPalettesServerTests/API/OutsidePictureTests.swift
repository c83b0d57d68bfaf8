import Foundation
import Imaging
import PinPalettesKit
import PinPalettesTesting
import Testing

@testable import PinPalettesServer

/// Pictures that the catalog has and that lie in none of the folders that are served.
struct OutsidePictureTests {
  /// A library with a picture in its folder, and another one that was indexed into the same catalog from elsewhere.
  private func withOutsidePicture(
    _ body: @escaping @Sendable (APIClient, _ outsideID: String) async throws -> Void
  ) async throws {
    try await APILibrary.with { library in
      let outside = library.folder + "/outside"
      try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
      try library.add("in.png", SyntheticPicture.photograph(seed: 1, size: PixelSize(width: 32, height: 24)))
      try library.add(
        "../outside/out.png", SyntheticPicture.photograph(seed: 2, size: PixelSize(width: 32, height: 24)))
      var configuration = StudioConfiguration()
      configuration.installation = SourceTree.installation
      configuration.catalogPath = library.folder + "/catalog.sqlite"
      let whole = Studio(configuration: configuration)
      _ = try await whole.index([library.pictures, outside])
      let all = try await whole.libraryPage().pictures
      let id = try #require(all.first { $0.name == "out.png" }?.id.description)
      try await APIClient.of(library) { try await body($0, id) }
    }
  }

  @Test func areNotListed() async throws {
    try await withOutsidePicture { api, _ in
      let names = try await api.get("/images").names
      #expect(names == ["in.png"])
    }
  }

  @Test(arguments: [
    "/images/ID", "/images/ID/file", "/images/ID/preview", "/thumbnails/ID?width=240", "/images/ID/palette",
    "/images/ID/similar",
  ])
  func cannotBeRead(path: String) async throws {
    try await withOutsidePicture { api, id in
      let answer = try await api.get(path.replacing("ID", with: id))
      #expect(answer.status == 404)
    }
  }
}
