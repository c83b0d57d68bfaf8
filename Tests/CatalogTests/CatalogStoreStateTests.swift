import Catalog
import PinPalettesTesting
import Testing

/// Every catalog says whether it has changed.
struct CatalogStoreStateTests {
  @Test(arguments: CatalogKind.allCases)
  func staysWhileNothingChanges(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      let batch = CatalogBatch.of(files: [.sample("/p")], analyses: [1], embeddings: [1])
      try await catalog.write(batch, key: .sample())
      let state = try await catalog.state()
      _ = try await catalog.records(after: nil, limit: 9, analysisVersion: 1, models: [])
      try await catalog.write(CatalogBatch(), key: .sample())
      _ = try await catalog.add(batch, key: .sample())
      _ = try await catalog.removeFiles(at: ["/nothing"])
      _ = try await catalog.prune(analysisVersion: 1)
      let later = try await catalog.state()
      #expect(later == state)
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func changesWithEverythingThatIsWritten(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      var states = [try await catalog.state()]
      for batch in [
        CatalogBatch.of(files: [.sample("/p")]), .of(analyses: [1]), .of(embeddings: [1]),
        .of(files: [.sample("/p", content: 2)]),
      ] {
        try await catalog.write(batch, key: .sample())
        states.append(try await catalog.state())
      }
      _ = try await catalog.add(.of(files: [.sample("/q")]), key: .sample())
      states.append(try await catalog.state())
      _ = try await catalog.removeFiles(at: ["/q"])
      states.append(try await catalog.state())
      _ = try await catalog.prune(analysisVersion: 1)
      states.append(try await catalog.state())
      #expect(Set(states).count == states.count)
    }
  }

  /// Two that have had the same changes hold the same, but who made what out of which is not known.
  @Test(arguments: CatalogKind.allCases)
  func isThatOfNoOtherCatalog(kind: CatalogKind) async throws {
    try await kind.withCatalog { first in
      try await kind.withCatalog { second in
        let (one, other) = (try await first.state(), try await second.state())
        #expect(one != other)
      }
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func staysWithABatchThatIsRefused(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      try await catalog.write(.of(embeddings: [1]), key: .sample())
      let state = try await catalog.state()
      let wrong = CatalogBatch.of(files: [.sample("/p")], analyses: [2], embeddings: [2], dimension: 8)
      await #expect(throws: CatalogError.self) { try await catalog.write(wrong, key: .sample()) }
      let later = try await catalog.state()
      #expect(later == state)
    }
  }

  @Test func isSixteenBytes() {
    #expect(CatalogState(bytes: [UInt8](repeating: 7, count: 16))?.bytes == [UInt8](repeating: 7, count: 16))
    #expect(CatalogState(bytes: [UInt8](repeating: 7, count: 15)) == nil)
  }
}
