import Embeddings
import PinPalettesTesting
import Testing

@testable import Duplicates

struct EmbeddingHasherTests {
  private let sample = (0..<50).map { Embedding.sample($0, dimension: 64) }

  @Test func closeEmbeddingsDifferInFewBits() throws {
    let hasher = EmbeddingHasher(sample: sample)
    for embedding in sample.prefix(20) {
      var values = embedding.values
      for index in stride(from: 0, to: values.count, by: 4) { values[index] *= 1.2 }
      let close = try #require(Embedding(normalizing: values))
      let first = try #require(hasher.hash(embedding))
      let second = try #require(hasher.hash(close))
      #expect(PerceptualHash.distance(first, second) <= 8)
    }
  }

  @Test func unrelatedEmbeddingsDifferInHalfTheBits() throws {
    let hasher = EmbeddingHasher(sample: sample)
    let hashes = sample.compactMap(hasher.hash)
    let distances = zip(hashes, hashes.dropFirst()).map { PerceptualHash.distance($0, $1) }
    let mean = Double(distances.reduce(0, +)) / Double(distances.count)
    #expect((28...36).contains(mean))
  }

  @Test func aCommonDirectionDoesNotMatter() throws {
    // All within a narrow cone, as models have them.
    let crowded = try sample.map { embedding in
      try #require(Embedding(normalizing: embedding.values.enumerated().map { $1 + ($0 == 0 ? 3 : 0) }))
    }
    let hasher = EmbeddingHasher(sample: crowded)
    let hashes = crowded.compactMap(hasher.hash)
    let distances = zip(hashes, hashes.dropFirst()).map { PerceptualHash.distance($0, $1) }
    #expect(Double(distances.reduce(0, +)) / Double(distances.count) > 26)
  }

  @Test func refusesAnotherDimension() {
    #expect(EmbeddingHasher(sample: sample).hash(.sample(1, dimension: 32)) == nil)
  }
}
