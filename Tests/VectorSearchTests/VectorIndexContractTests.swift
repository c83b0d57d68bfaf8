import Embeddings
import PinPalettesTesting
import Testing
import VectorSearch

/// Every way to search vectors; what is said here holds for each.
enum IndexKind: CaseIterable {
  case flat

  func make(_ vectors: [[Float]], dimension: Int) -> any VectorIndex {
    let embeddings = vectors.compactMap { Embedding(normalizing: $0) }
    return switch self {
    case .flat: FlatIndex(embeddings, dimension: dimension)
    }
  }
}

struct VectorIndexContractTests {
  @Test(arguments: IndexKind.allCases)
  func findsAStoredVectorFirst(kind: IndexKind) throws {
    let index = kind.make([[1, 0], [0, 1]], dimension: 2)
    let query = try #require(Embedding(normalizing: [0, 2]))
    #expect(index.nearest(to: query, limit: 1) == [Neighbor(id: 1, similarity: 1)])
  }

  @Test(arguments: IndexKind.allCases, [1, 2, 3, 8])
  func returnsAtMostLimitNearestFirst(kind: IndexKind, limit: Int) throws {
    let index = kind.make([[1, 0], [0, 1], [0.6, 0.8]], dimension: 2)
    let query = try #require(Embedding(normalizing: [1, 0]))
    #expect(index.nearest(to: query, limit: limit).map(\.id) == Array([0, 2, 1].prefix(limit)))
  }

  @Test(arguments: IndexKind.allCases)
  func breaksTiesByID(kind: IndexKind) throws {
    let index = kind.make([[0, 1], [1, 0], [1, 0], [0, 1], [1, 0]], dimension: 2)
    let query = try #require(Embedding(normalizing: [1, 0]))
    #expect(index.nearest(to: query, limit: 5).map(\.id) == [1, 2, 4, 0, 3])
    #expect(index.nearest(to: query, limit: 2).map(\.id) == [1, 2])
  }

  @Test(arguments: IndexKind.allCases, [0, -1])
  func returnsNothingForNoLimit(kind: IndexKind, limit: Int) throws {
    let index = kind.make([[1, 0]], dimension: 2)
    let query = try #require(Embedding(normalizing: [1, 0]))
    #expect(index.nearest(to: query, limit: limit).isEmpty)
  }

  @Test(arguments: IndexKind.allCases)
  func returnsNothingFromAnEmptyIndex(kind: IndexKind) throws {
    let index = kind.make([], dimension: 3)
    let query = try #require(Embedding(normalizing: [1, 0, 0]))
    #expect(index.count == 0)
    #expect(index.dimension == 3)
    #expect(index.nearest(to: query, limit: 10).isEmpty)
  }

  @Test(arguments: IndexKind.allCases)
  func givesTheCosineOfOppositeVectors(kind: IndexKind) throws {
    let index = kind.make([[-3, 0]], dimension: 2)
    let query = try #require(Embedding(normalizing: [1, 0]))
    #expect(index.nearest(to: query, limit: 1) == [Neighbor(id: 0, similarity: -1)])
  }

  /// Dimensions below, at and beyond the width of a SIMD block.
  @Test(arguments: IndexKind.allCases, [1, 7, 32, 33, 100])
  func agreesWithComparingOneByOne(kind: IndexKind, dimension: Int) {
    var random = SeededGenerator(seed: UInt64(dimension))
    let embeddings = (0..<200).compactMap { _ in
      Embedding(normalizing: (0..<dimension).map { _ in Float.random(in: -1...1, using: &random) })
    }
    let index = kind.make(embeddings.map(\.values), dimension: dimension)
    let found = index.nearest(to: embeddings[17], limit: 20)
    let expected = embeddings.map { $0.similarity(to: embeddings[17]) }.sorted(by: >).prefix(20)
    // 100 products of single precision, summed in another order, differ by less.
    #expect(zip(found, expected).allSatisfy { abs($0.similarity - $1) < 1e-5 })
    #expect(found.allSatisfy { abs($0.similarity - embeddings[$0.id].similarity(to: embeddings[17])) < 1e-5 })
  }
}
