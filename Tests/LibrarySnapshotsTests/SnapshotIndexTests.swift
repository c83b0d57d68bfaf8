import Catalog
import Embeddings
import PinPalettesTesting
import Testing
import VectorSearch

@testable import LibrarySnapshots

/// That the search in codes is exact, and spares work all the same.
struct SnapshotIndexTests {
  /// Vectors in groups round a common mean, as those of models are, with copies among them.
  private static func clustered(_ count: Int, dimension: Int, spread: Float) -> [Embedding] {
    var random = SeededGenerator(seed: 11)
    func direction() -> [Float] { (0..<dimension).map { _ in Float.random(in: -1...1, using: &random) } }
    let mean = direction()
    let centers = (0..<50).map { _ in direction() }
    var embeddings: [Embedding] = []
    for number in 0..<count {
      if number % 7 == 6 {
        embeddings.append(embeddings[number / 2])
      } else {
        let noise = direction()
        let values = centers[number % 50].indices.map {
          mean[$0] + centers[number % 50][$0] + spread * noise[$0]
        }
        if let embedding = Embedding(normalizing: values) { embeddings.append(embedding) }
      }
    }
    return embeddings
  }

  private static func snapshot(_ embeddings: [Embedding], dimension: Int) throws -> LibrarySnapshot {
    try LibrarySnapshot(
      of: embeddings.enumerated().map { SearchRecord($0, embedding: $1) }, dimension: dimension)
  }

  @Test(arguments: [Float(0), 0.01, 1])
  func findsWhatTheFlatIndexFindsToTheLastBit(spread: Float) throws {
    let embeddings = Self.clustered(2000, dimension: 100, spread: spread)
    let index = try Self.snapshot(embeddings, dimension: 100).index
    let flat = FlatIndex(embeddings, dimension: 100)
    for query in [embeddings[0], embeddings[13], .sample(1, dimension: 100)] {
      for limit in [1, 10, 200, 2000] {
        #expect(index.nearest(to: query, limit: limit) == flat.nearest(to: query, limit: limit))
      }
    }
  }

  /// Enough vectors for each thread to have some.
  @Test func findsTheSameWithAnyNumberOfThreads() throws {
    let embeddings = Self.clustered(25_000, dimension: 8, spread: 0.1)
    let snapshot = try Self.snapshot(embeddings, dimension: 8)
    let flat = FlatIndex(embeddings, dimension: 8)
    let selection = VectorSelection(of: 25_000) { $0 % 3 != 0 }
    for threads in [1, 2, 3, 4, 64] {
      let index = snapshot.index(threadCount: threads)
      for query in [embeddings[24_999], Embedding.sample(2, dimension: 8)] {
        #expect(index.nearest(to: query, limit: 50) == flat.nearest(to: query, limit: 50))
        #expect(
          index.nearest(to: query, limit: 50, among: selection)
            == flat.nearest(to: query, limit: 50, among: selection))
      }
    }
  }

  @Test func findsTheSameWithEveryVariantOfTheKernel() throws {
    let embeddings = Self.clustered(500, dimension: 130, spread: 0.5)
    let snapshot = try Self.snapshot(embeddings, dimension: 130)
    let expected = FlatIndex(embeddings, dimension: 130).nearest(to: embeddings[3], limit: 40)
    for kernel in DotKernel.all {
      let index = SnapshotIndex(snapshot.vectors, threadCount: 1, kernel: kernel)
      #expect(index.nearest(to: embeddings[3], limit: 40) == expected)
    }
  }

  @Test func looksAtFewVectorsInFull() throws {
    let embeddings = Self.clustered(5000, dimension: 256, spread: 1)
    let found = try Self.snapshot(embeddings, dimension: 256).index.search(
      embeddings[5], limit: 10, among: nil)
    #expect(found.neighbors.count == 10)
    #expect(found.examined < 100)
  }

  @Test func neverFindsPicturesWithoutAnEmbedding() throws {
    let records = (0..<100).map {
      SearchRecord($0, embedding: $0 % 2 == 0 ? nil : .sample($0, dimension: $0 % 5 == 0 ? 3 : 4))
    }
    let index = try LibrarySnapshot(of: records, dimension: 4).index
    #expect(index.count == 100)
    let found = index.nearest(to: .sample(1, dimension: 4), limit: 100).map(\.id).sorted()
    #expect(found == (0..<100).filter { $0 % 2 == 1 && $0 % 5 != 0 })
  }
}
