import Catalog
import Embeddings
import PinPalettesTesting
import Testing

/// What every catalog lets go of.
struct CatalogStorePruningTests {
  @Test(arguments: CatalogKind.allCases)
  func dropsTheResultsOfContentThatNoFileHas(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      try await catalog.write(
        .of(files: [.sample("/p/1", content: 1)], analyses: [1, 2, 3], embeddings: [1, 2]), key: .sample())
      let changes = try await catalog.prune(analysisVersion: 1)
      #expect(changes.contents == 2)
      #expect(changes.analyses == 2)
      #expect(changes.embeddings == 1)
      let missing = try await catalog.missing(of: [.sample(1), .sample(2)], key: .sample())
      #expect(missing == MissingResults(analyses: [.sample(2)], embeddings: [.sample(2)]))
      #expect(try await catalog.prune(analysisVersion: 1) == CatalogChanges())
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func dropsTheAnalysesOfOlderVersions(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(files: [.sample("/p")], analyses: [1]), key: .sample(version: 1))
      try await catalog.write(.of(analyses: [1], embeddings: [1]), key: .sample(version: 2))
      try await catalog.write(.of(analyses: [1]), key: .sample(version: 3))
      let changes = try await catalog.prune(analysisVersion: 2)
      #expect(changes.analyses == 1)
      #expect(changes.embeddings == 0)
      for (version, count) in [(1, 0), (2, 1), (3, 1)] {
        let kept = try await catalog.analyses(of: [.sample(1)], key: .sample(version: version))
        #expect(kept.count == count)
      }
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func keepsTheEmbeddingsOfEveryModelOfAFile(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(files: [.sample("/p")], embeddings: [1]), key: .sample(model: "a"))
      try await catalog.write(.of(embeddings: [1], dimension: 8), key: .sample(model: "b"))
      let changes = try await catalog.prune(analysisVersion: 1)
      #expect(changes == CatalogChanges())
      #expect(try await catalog.summary().embeddings.map(\.count) == [1, 1])
    }
  }

  /// A model that has nothing left may come back with another dimension.
  @Test(arguments: CatalogKind.allCases)
  func forgetsAModelWithoutEmbeddings(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(embeddings: [1]), key: .sample())
      _ = try await catalog.prune(analysisVersion: 1)
      try await catalog.write(.of(embeddings: [1], dimension: 8), key: .sample())
      #expect(try await catalog.embedding(of: .sample(1), key: .sample())?.dimension == 8)
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func goesOnAcceptingFilesAndResults(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(analyses: [1], embeddings: [1]), key: .sample())
      _ = try await catalog.prune(analysisVersion: 1)
      try await catalog.write(.of(files: [.sample("/p")], analyses: [1], embeddings: [1]), key: .sample())
      #expect(try await catalog.files(under: "/", key: .sample()).map(\.isComplete) == [true])
    }
  }
}
