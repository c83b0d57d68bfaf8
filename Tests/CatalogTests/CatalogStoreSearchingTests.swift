import Catalog
import Duplicates
import Embeddings
import PinPalettesTesting
import Testing

/// How every catalog hands over what a search compares.
struct CatalogStoreSearchingTests {
  private static let model = AnalysisKey.sample().model

  /// Four files of three contents; the second content has no analysis, the third no embedding.
  private func fill(_ catalog: any CatalogStore) async throws {
    let files = zip(["/p/a", "/p/b", "/p/c", "/p/\u{E9}"], [1, 2, 1, 4]).map {
      CatalogedFile.sample($0, content: $1)
    }
    try await catalog.write(.of(files: files, analyses: [1, 4], embeddings: [1, 2]), key: .sample())
  }

  @Test(arguments: CatalogKind.allCases, [1, 2, 3, 4, 100])
  func pagesThroughAllFilesInOrder(kind: CatalogKind, limit: Int) async throws {
    try await kind.withCatalog { catalog in
      try await fill(catalog)
      var paths: [String] = []
      while true {
        let page = try await catalog.searchRecords(
          after: paths.last, limit: limit, analysisVersion: 1, model: Self.model)
        #expect(page.count <= limit)
        paths += page.map(\.file.path)
        if page.count < limit { break }
      }
      #expect(paths == ["/p/a", "/p/b", "/p/c", "/p/\u{E9}"])
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func bringsAllButTheGrids(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      try await fill(catalog)
      let found = try await catalog.searchRecords(
        after: nil, limit: 9, analysisVersion: 1, model: Self.model)
      let full = try await catalog.records(after: nil, limit: 9, analysisVersion: 1, models: [Self.model])
      #expect(found.map(\.file) == full.map(\.file))
      #expect(found.map(\.embedding) == full.map { $0.embeddings[Self.model] })
      #expect(found.map(\.embedding) == [.sample(1), .sample(2), .sample(1), nil])
      #expect(found.map(\.perceptualHash) == full.map { $0.analysis?.fingerprint?.perceptualHash })
      #expect(found.map { $0.perceptualHash != nil } == [true, false, true, true])
      for (record, complete) in zip(found, full) {
        #expect(record.analysis?.palette == complete.analysis?.palette)
        #expect(record.analysis?.vibe == complete.analysis?.vibe)
        #expect(record.analysis?.size == complete.analysis?.size)
        #expect(record.analysis?.captureSeconds == complete.analysis?.captureSeconds)
        #expect(record.analysis?.fingerprint == nil)
      }
    }
  }

  @Test(arguments: CatalogKind.allCases, [nil, ModelIdentity(name: "nobody", revision: "1")])
  func leavesOutWhatWasNotAskedFor(kind: CatalogKind, model: ModelIdentity?) async throws {
    try await kind.withCatalog { catalog in
      try await fill(catalog)
      let records = try await catalog.searchRecords(after: nil, limit: 9, analysisVersion: 9, model: model)
      #expect(records.count == 4)
      #expect(records.allSatisfy { $0.analysis == nil && $0.perceptualHash == nil && $0.embedding == nil })
    }
  }
}
