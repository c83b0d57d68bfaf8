import Catalog
import Embeddings
import PinPalettesTesting
import Testing

/// How every catalog hands over all it knows, page by page.
struct CatalogStoreRecordsTests {
  private static let first = AnalysisKey.sample(model: "a")
  private static let second = AnalysisKey.sample(model: "b")

  /// Five files of four contents; the third has no analysis, the fourth nothing of the second model.
  private func fill(_ catalog: any CatalogStore) async throws {
    let contents = [1, 2, 1, 3, 4]
    let files = zip(["/p/a", "/p/b", "/p/c", "/p/d", "/p/\u{E9}"], contents).map {
      CatalogedFile.sample($0, content: $1)
    }
    try await catalog.write(
      .of(files: files, analyses: [1, 2, 4], embeddings: [1, 2, 3, 4]), key: Self.first)
    try await catalog.write(.of(embeddings: [1, 2, 3], dimension: 8), key: Self.second)
  }

  @Test(arguments: CatalogKind.allCases, [1, 2, 4, 5, 100])
  func pagesThroughAllFilesInOrder(kind: CatalogKind, limit: Int) async throws {
    try await kind.withCatalog { catalog in
      try await fill(catalog)
      var paths: [String] = []
      while true {
        let page = try await catalog.records(
          after: paths.last, limit: limit, analysisVersion: 1, models: [Self.first.model])
        #expect(page.count <= limit)
        paths += page.map(\.file.path)
        if page.count < limit { break }
      }
      #expect(paths == ["/p/a", "/p/b", "/p/c", "/p/d", "/p/\u{E9}"])
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func bringsTheResultsOfEachContent(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      try await fill(catalog)
      let records = try await catalog.records(
        after: nil, limit: 10, analysisVersion: 1, models: [Self.first.model, Self.second.model])
      #expect(records.map(\.analysis) == [.sample(1), .sample(2), .sample(1), nil, .sample(4)])
      #expect(records[0].file == .sample("/p/a", content: 1))
      #expect(
        records[2].embeddings == [Self.first.model: .sample(1), Self.second.model: .sample(1, dimension: 8)])
      #expect(records[4].embeddings == [Self.first.model: .sample(4)])
    }
  }

  @Test(arguments: CatalogKind.allCases)
  func leavesOutWhatWasNotAskedFor(kind: CatalogKind) async throws {
    try await kind.withCatalog { catalog in
      try await fill(catalog)
      let unknown = ModelIdentity(name: "nobody", revision: "1")
      let records = try await catalog.records(after: nil, limit: 10, analysisVersion: 9, models: [unknown])
      #expect(records.count == 5)
      #expect(records.allSatisfy { $0.analysis == nil && $0.embeddings.isEmpty })
    }
  }
}
