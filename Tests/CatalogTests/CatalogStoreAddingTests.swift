import Catalog
import PinPalettesTesting
import Testing

/// How every catalog takes in what it lacks and keeps what it has.
struct CatalogStoreAddingTests {
  @Test(arguments: CatalogKind.allCases)
  func addsWhatIsNewAndCountsIt(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      let files = [CatalogedFile.sample("/p/1", content: 1), .sample("/p/2", content: 1)]
      let changes = try await catalog.add(
        .of(files: files, analyses: [1, 2], embeddings: [1]), key: .sample())
      #expect(changes.files == 2)
      #expect(changes.contents == 2)
      #expect(changes.analyses == 2)
      #expect(changes.embeddings == 1)
      #expect(try await catalog.files(under: "/p") == files)
      #expect(try await catalog.embedding(of: .sample(1), key: .sample()) == .sample(1))
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func keepsWhatIsThere(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(files: [.sample("/p/1")], analyses: [1], embeddings: [1]), key: .sample())
      var other = CatalogBatch()
      other.files = [.sample("/p/1", content: 7)]
      other.analyses[.sample(1)] = .sample(9)
      other.embeddings[.sample(1)] = .sample(9)
      let changes = try await catalog.add(other, key: .sample())
      #expect(changes == CatalogChanges())
      #expect(try await catalog.files(under: "/p") == [.sample("/p/1")])
      #expect(try await catalog.analyses(of: [.sample(1)], key: .sample()) == [.sample(1): .sample(1)])
      #expect(try await catalog.embedding(of: .sample(1), key: .sample()) == .sample(1))
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func takesTheLastOfSeveralRecordsOfOnePath(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      let files = [1, 2].map { CatalogedFile.sample("/p/1", content: $0) }
      let changes = try await catalog.add(.of(files: files), key: .sample())
      #expect(changes.files == 1)
      #expect(changes.contents == 1)
      #expect(try await catalog.files(under: "/p") == [.sample("/p/1", content: 2)])
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func refusesAnotherDimensionAndChangesNothing(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(embeddings: [1]), key: .sample())
      let wrong = CatalogBatch.of(files: [.sample("/p/1")], embeddings: [1, 2], dimension: 8)
      let error = await #expect(throws: CatalogError.self) { try await catalog.add(wrong, key: .sample()) }
      #expect(error?.code == .damaged)
      #expect(try await catalog.files(under: "/").isEmpty)
    }
  }
}
