import Catalog
import Embeddings
import Foundation
import PinPalettesTesting

@testable import PinPalettesKit

/// A catalog of made-up pictures in a temporary folder: no files are read and no model is run.
struct MappedLibrary {
  let folder: URL

  /// Runs `body` with a library of `count` pictures, whose contents are 0, 1, 2, ….
  static func with(_ count: Int, _ body: (MappedLibrary) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      let library = MappedLibrary(folder: folder)
      try await library.add(0..<count)
      try await body(library)
    }
  }

  var catalog: String { folder.appendingPathComponent("catalog.sqlite").path }

  /// Where the map of a kind is kept.
  func file(_ kind: PictureMapKind) -> PictureMapFile {
    PictureMapFile(catalogPath: catalog, kind: kind, model: kind == .likeness ? "pinclip@1" : "")
  }

  /// A studio of its own, as a new process would have.
  func studio() -> Studio {
    var configuration = StudioConfiguration()
    configuration.installation = Checkout.installation
    configuration.catalogPath = catalog
    return Studio(configuration: configuration)
  }

  /// Adds pictures by the numbers of their contents.
  func add(_ contents: Range<Int>, path: (Int) -> String = { "/pictures/\($0).jpg" }) async throws {
    let resources = studio().resources
    let provider = try await resources.embedders()
    var batch = CatalogBatch()
    for content in contents {
      let hash = ContentHash.sample(content)
      batch.files.append(.sample(path(content), content: content))
      batch.analyses[hash] = .sample(content)
      batch.embeddings[hash] = .sample(content, dimension: provider.folder.manifest.dimension)
    }
    try await resources.catalog(makesMissing: true).write(batch, key: resources.key(for: provider))
  }

  /// Forgets the pictures with these contents.
  func remove(_ contents: Range<Int>) async throws {
    let paths = contents.map { "/pictures/\($0).jpg" }
    _ = try await studio().resources.catalog(makesMissing: false).removeFiles(at: paths)
  }
}
