import Catalog
import Embeddings
import PinPalettesTesting
import Testing

/// What every catalog says about analyses and embeddings.
struct CatalogStoreResultsTests {
  @Test(arguments: CatalogKind.allCases)
  func returnsAnAnalysisAsWritten(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(analyses: [1, 2]), key: .sample())
      let found = try await catalog.analyses(of: [.sample(1), .sample(3)], key: .sample())
      #expect(found == [.sample(1): .sample(1)])
    }
  }

  @Test(arguments: CatalogKind.allCases, [1, 16, 512])
  func returnsAnEmbeddingAsWritten(kind: CatalogKind, dimension: Int) async throws {
    let written = Embedding.sample(1, dimension: dimension)
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(embeddings: [1], dimension: dimension), key: .sample())
      let found = try #require(try await catalog.embedding(of: .sample(1), key: .sample()))
      #expect(found.dimension == dimension)
      #expect(found.values.map(\.bitPattern) == written.values.map(\.bitPattern))
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func hasNoEmbeddingOfUnknownContent(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(embeddings: [1]), key: .sample())
      #expect(try await catalog.embedding(of: .sample(2), key: .sample()) == nil)
      #expect(try await catalog.embedding(of: .sample(1), key: .sample(model: "other")) == nil)
      #expect(try await catalog.embedding(of: .sample(1), key: .sample(revision: "2")) == nil)
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func tellsWhatIsMissing(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(analyses: [1, 2], embeddings: [2, 3]), key: .sample())
      let hashes = Set([1, 2, 3, 4].map { ContentHash.sample($0) })
      let missing = try await catalog.missing(of: hashes, key: .sample())
      #expect(missing.analyses == [.sample(3), .sample(4)])
      #expect(missing.embeddings == [.sample(1), .sample(4)])
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func missesAllUnderANewAnalysisVersionButTheEmbeddings(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(analyses: [1], embeddings: [1]), key: .sample(version: 1))
      let missing = try await catalog.missing(of: [.sample(1)], key: .sample(version: 2))
      #expect(missing == MissingResults(analyses: [.sample(1)], embeddings: []))
      #expect(try await catalog.analyses(of: [.sample(1)], key: .sample(version: 2)).isEmpty)
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func missesTheEmbeddingsOfANewModelAndKeepsTheOld(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(analyses: [1], embeddings: [1]), key: .sample(revision: "1"))
      let missing = try await catalog.missing(of: [.sample(1)], key: .sample(revision: "2"))
      #expect(missing == MissingResults(analyses: [], embeddings: [.sample(1)]))
      try await catalog.write(.of(embeddings: [1], dimension: 8), key: .sample(revision: "2"))
      #expect(try await catalog.embedding(of: .sample(1), key: .sample(revision: "1"))?.dimension == 16)
      #expect(try await catalog.embedding(of: .sample(1), key: .sample(revision: "2"))?.dimension == 8)
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func missesTensOfThousandsAtOnce(kind: CatalogKind) async throws {
    let hashes = Set(
      (0..<40_000).map { number in
        ContentHash(bytes: (0..<32).map { UInt8(truncatingIfNeeded: number >> ($0 % 3 * 8)) })
      })
    try await kind.withCatalog { catalog in
      let missing = try await catalog.missing(of: hashes, key: .sample())
      #expect(missing == MissingResults(analyses: hashes, embeddings: hashes))
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func findsResultsAgainAfterARename(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(files: [.sample("/old")], analyses: [1], embeddings: [1]), key: .sample())
      #expect(try await catalog.removeFiles(at: ["/old"]) == 1)
      #expect(try await catalog.embeddings(key: .sample()).isEmpty)
      #expect(
        try await catalog.missing(of: [.sample(1)], key: .sample())
          == MissingResults(analyses: [], embeddings: []))
      try await catalog.write(.of(files: [.sample("/new")]), key: .sample())
      #expect(try await catalog.embeddings(key: .sample()).map(\.path) == ["/new"])
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func listsEmbeddingsByPathCopiesIncludedUnembeddedLeftOut(kind: CatalogKind) async throws {
    let files = [("/z", 1), ("/a", 2), ("/m", 1), ("/b", 3)].map { CatalogedFile.sample($0, content: $1) }
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(files: files, embeddings: [1, 2, 9]), key: .sample())
      let listed = try await catalog.embeddings(key: .sample())
      #expect(listed.map(\.path) == ["/a", "/m", "/z"])
      #expect(listed.map(\.contentHash) == [.sample(2), .sample(1), .sample(1)])
      #expect(listed[1].embedding == listed[2].embedding)
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func replacesResultsComputedAgain(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(analyses: [1], embeddings: [1]), key: .sample())
      var again = CatalogBatch()
      again.analyses[.sample(1)] = .sample(2)
      again.embeddings[.sample(1)] = .sample(2)
      try await catalog.write(again, key: .sample())
      #expect(try await catalog.analyses(of: [.sample(1)], key: .sample()) == [.sample(1): .sample(2)])
      let found = try #require(try await catalog.embedding(of: .sample(1), key: .sample()))
      #expect(found.similarity(to: .sample(2)) > 0.9999)
      #expect(try await catalog.summary().embeddings.map(\.count) == [1])
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func writesNothingOfABatchThatFails(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(embeddings: [1]), key: .sample())
      let wrong = CatalogBatch.of(files: [.sample("/p/1")], analyses: [2], embeddings: [2], dimension: 8)
      let error = await #expect(throws: CatalogError.self) { try await catalog.write(wrong, key: .sample()) }
      #expect(error?.code == .damaged)
      #expect(try await catalog.files(under: "/").isEmpty)
      #expect(try await catalog.missing(of: [.sample(2)], key: .sample()).analyses == [.sample(2)])
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func sumsUpByModelInOrder(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(files: [.sample("/1"), .sample("/2")]), key: .sample())
      try await catalog.write(.of(analyses: [1, 2], embeddings: [1, 2]), key: .sample(model: "b"))
      try await catalog.write(.of(analyses: [1], embeddings: [1]), key: .sample(version: 2, model: "a"))
      let expected = [("a", 1), ("b", 2)].map { name, count in
        CatalogSummary.ModelCount(model: ModelIdentity(name: name, revision: "1"), count: count)
      }
      #expect(
        try await catalog.summary() == CatalogSummary(files: 2, analyses: 2, embeddings: expected))
    }
  }
}
