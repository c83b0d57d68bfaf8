import Catalog
import Embeddings
import PinPalettesTesting
import Testing

/// Vectors come back from every catalog with the very bits they were written with.
struct EmbeddingStorageTests {
  /// Lengths that are not 1 to the last bit, and a negative zero.
  private static let vectors: [[Float]] = [
    [0.6, -0.8], [1, 0], [-0.0, 1], [0.707_106_77, 0.707_106_77], [1.000_9, 0], [0.999_1, 0],
    [.leastNonzeroMagnitude, 1],
  ]

  @Test(arguments: CatalogKind.allCases, vectors)
  func returnsEveryBit(kind: CatalogKind, values: [Float]) async throws {
    let embedding = try #require(Embedding(unit: values))
    try await kind.withCatalog { catalog in
      var batch = CatalogBatch()
      batch.files = [.sample("/p")]
      batch.embeddings[.sample(1)] = embedding
      try await catalog.write(batch, key: .sample())
      let alone = try #require(try await catalog.embedding(of: .sample(1), key: .sample()))
      let listed = try #require(try await catalog.embeddings(key: .sample()).first)
      for found in [alone, listed.embedding] {
        #expect(found.values.map(\.bitPattern) == values.map(\.bitPattern))
      }
    }
  }

  /// What no catalog has to refuse, because there is no embedding of it.
  @Test(
    arguments: [
      [], [0, 0], [.nan, 1], [.infinity, 0], [1.01, 0], [0.98, 0], [3, 4], [1e30, 1e30], [-.nan, 0],
    ] as [[Float]])
  func refusesVectorsThatAreNotOfLengthOne(values: [Float]) {
    #expect(Embedding(unit: values) == nil)
  }
}
