import Catalog
import Embeddings
import LibrarySnapshots
import PinPalettesTesting
import Testing
import VectorSearch

/// Every way to search vectors; what is said here holds for each.
enum IndexKind: CaseIterable {
  case flat, mapped

  func make(_ vectors: [[Float]], dimension: Int) throws -> any VectorIndex {
    let embeddings = vectors.compactMap { Embedding(normalizing: $0) }
    switch self {
    case .flat: return FlatIndex(embeddings, dimension: dimension)
    case .mapped:
      let records = embeddings.enumerated().map { SearchRecord($0, embedding: $1) }
      return try LibrarySnapshot(of: records, dimension: dimension).index
    }
  }
}

struct VectorIndexContractTests {
  @Test(arguments: IndexKind.allCases)
  func findsAStoredVectorFirst(kind: IndexKind) throws {
    let index = try kind.make([[1, 0], [0, 1]], dimension: 2)
    let query = try #require(Embedding(normalizing: [0, 2]))
    #expect(index.nearest(to: query, limit: 1) == [Neighbor(id: 1, similarity: 1)])
  }

  @Test(arguments: IndexKind.allCases, [1, 2, 3, 8])
  func returnsAtMostLimitNearestFirst(kind: IndexKind, limit: Int) throws {
    let index = try kind.make([[1, 0], [0, 1], [0.6, 0.8]], dimension: 2)
    let query = try #require(Embedding(normalizing: [1, 0]))
    #expect(index.nearest(to: query, limit: limit).map(\.id) == Array([0, 2, 1].prefix(limit)))
  }

  @Test(arguments: IndexKind.allCases)
  func breaksTiesByID(kind: IndexKind) throws {
    let index = try kind.make([[0, 1], [1, 0], [1, 0], [0, 1], [1, 0]], dimension: 2)
    let query = try #require(Embedding(normalizing: [1, 0]))
    #expect(index.nearest(to: query, limit: 5).map(\.id) == [1, 2, 4, 0, 3])
    #expect(index.nearest(to: query, limit: 2).map(\.id) == [1, 2])
  }

  @Test(arguments: IndexKind.allCases, [0, -1])
  func returnsNothingForNoLimit(kind: IndexKind, limit: Int) throws {
    let index = try kind.make([[1, 0]], dimension: 2)
    let query = try #require(Embedding(normalizing: [1, 0]))
    #expect(index.nearest(to: query, limit: limit).isEmpty)
  }

  @Test(arguments: IndexKind.allCases)
  func returnsNothingFromAnEmptyIndex(kind: IndexKind) throws {
    let index = try kind.make([], dimension: 3)
    let query = try #require(Embedding(normalizing: [1, 0, 0]))
    #expect(index.count == 0)
    #expect(index.dimension == 3)
    #expect(index.nearest(to: query, limit: 10).isEmpty)
  }

  @Test(arguments: IndexKind.allCases)
  func givesTheCosineOfOppositeVectors(kind: IndexKind) throws {
    let index = try kind.make([[-3, 0]], dimension: 2)
    let query = try #require(Embedding(normalizing: [1, 0]))
    #expect(index.nearest(to: query, limit: 1) == [Neighbor(id: 0, similarity: -1)])
  }

  /// Dimensions below, at and beyond the width of a SIMD block.
  @Test(arguments: IndexKind.allCases, [1, 7, 32, 33, 100])
  func agreesWithComparingOneByOne(kind: IndexKind, dimension: Int) throws {
    var random = SeededGenerator(seed: UInt64(dimension))
    let embeddings = (0..<200).compactMap { _ in
      Embedding(normalizing: (0..<dimension).map { _ in Float.random(in: -1...1, using: &random) })
    }
    let index = try kind.make(embeddings.map(\.values), dimension: dimension)
    let found = index.nearest(to: embeddings[17], limit: 20)
    let expected = embeddings.map { $0.similarity(to: embeddings[17]) }.sorted(by: >).prefix(20)
    // 100 products of single precision, summed in another order, differ by less.
    #expect(zip(found, expected).allSatisfy { abs($0.similarity - $1) < 1e-5 })
    #expect(found.allSatisfy { abs($0.similarity - embeddings[$0.id].similarity(to: embeddings[17])) < 1e-5 })
  }

  /// Filters that let everything, nothing, few and most through.
  @Test(arguments: IndexKind.allCases, [1, 2, 3, 70, 300])
  func filtersTheExactRanking(kind: IndexKind, every: Int) throws {
    let vectors = (0..<300).map { Embedding.sample($0 % 100, dimension: 40).values }
    let index = try kind.make(vectors, dimension: 40)
    let selection = VectorSelection(of: 300) { $0 % every == every - 1 }
    let query = Embedding.sample(7, dimension: 40)
    let ranking = index.nearest(to: query, limit: 300)
    for limit in [1, 10, 300] {
      let found = index.nearest(to: query, limit: limit, among: selection)
      #expect(found == Array(ranking.filter { selection.contains($0.id) }.prefix(limit)))
    }
  }

  @Test(arguments: IndexKind.allCases)
  func returnsNothingFromAnEmptySelection(kind: IndexKind) throws {
    let index = try kind.make([[1, 0], [0, 1]], dimension: 2)
    let query = try #require(Embedding(normalizing: [1, 0]))
    #expect(index.nearest(to: query, limit: 10, among: VectorSelection(noneOf: 2)).isEmpty)
  }

  @Test func refusesASelectionAmongOtherVectors() async {
    await #expect(processExitsWith: .failure) {
      let index = try IndexKind.mapped.make([[1, 0]], dimension: 2)
      guard let query = Embedding(normalizing: [1, 0]) else { return }
      _ = index.nearest(to: query, limit: 1, among: VectorSelection(allOf: 2))
    }
  }
}
