import Embeddings
import Testing

@testable import VectorSearch

struct QuantizationTests {
  @Test(arguments: [(1, 64), (64, 64), (65, 128), (512, 512), (768, 768)])
  func padsToWholeBlocks(dimension: Int, count: Int) throws {
    let embedding = try #require(Embedding(normalizing: Array(repeating: 1, count: dimension)))
    let codes = QuantizedVector(embedding).codes
    #expect(codes.count == count)
    #expect(codes[dimension...].allSatisfy { $0 == 0 })
    #expect(QuantizedQuery(embedding).codes.count == count)
  }

  @Test func codesTheLargestComponentWithTheLargestCode() throws {
    let embedding = try #require(Embedding(normalizing: [-3, 1, 0, 2]))
    #expect(Array(QuantizedVector(embedding).codes.prefix(4)) == [-127, 42, 0, 85])
  }

  @Test(arguments: VectorSamples.allCases)
  func saysHowLongTheRestIs(samples: VectorSamples) {
    for embedding in samples.make(50, dimension: 100, seed: 1) {
      let quantized = QuantizedVector(embedding)
      let rest = zip(embedding.values, quantized.codes).map {
        Double($0) - Double(quantized.scale) * Double($1)
      }
      let length = rest.reduce(0) { $0 + $1 * $1 }.squareRoot()
      #expect(length <= Double(quantized.residual))
      #expect(Double(quantized.residual) <= length * 1.000_001 + 1e-30)
    }
  }

  /// The bound that exact search rests on, against the similarities that `FlatIndex` finds.
  @Test(arguments: VectorSamples.allCases, [1, 33, 100, 512])
  func boundsTheErrorOfEverySimilarity(samples: VectorSamples, dimension: Int) {
    let stored = VectorSamples.allCases.flatMap { $0.make(30, dimension: dimension, seed: 2) }
    let index = FlatIndex(stored, dimension: dimension)
    for embedding in samples.make(10, dimension: dimension, seed: 3) + stored.prefix(5) {
      let query = QuantizedQuery(embedding)
      for neighbor in index.nearest(to: embedding, limit: stored.count) {
        let vector = QuantizedVector(stored[neighbor.id])
        let similarity = query.similarity(dot: vector.dot(query), scale: vector.scale)
        #expect(abs(similarity - neighbor.similarity) <= query.error(residual: vector.residual))
      }
    }
  }

  /// The worst that can happen: what the codes of a vector leave out is just what the query looks for.
  @Test func comesCloseToTheBoundWhereTheQueryLiesAlongTheRest() throws {
    for embedding in VectorSamples.even.make(20, dimension: 100, seed: 6) {
      let vector = QuantizedVector(embedding)
      let rest = zip(embedding.values, vector.codes).map { $0 - vector.scale * Float($1) }
      let along = try #require(Embedding(normalizing: rest))
      let query = QuantizedQuery(along)
      let found = FlatIndex([embedding], dimension: 100).nearest(to: along, limit: 1)[0].similarity
      let error = abs(query.similarity(dot: vector.dot(query), scale: vector.scale) - found)
      let bound = query.error(residual: vector.residual)
      #expect(error <= bound)
      #expect(error > 0.95 * bound)
    }
  }

  /// A bound that is loose would be as true and have every vector compared in full.
  @Test func boundsTheErrorByLittle() {
    for embedding in VectorSamples.even.make(20, dimension: 512, seed: 4) {
      #expect(QuantizedQuery(embedding).error(residual: QuantizedVector(embedding).residual) < 0.008)
    }
  }

  @Test(arguments: [1, 512, 1000, 4096, 65_536])
  func leavesRoomForEverySum(dimension: Int) throws {
    let embedding = try #require(Embedding(normalizing: Array(repeating: 1, count: dimension)))
    let query = QuantizedQuery(embedding)
    let sum = query.codes.reduce(0) { $0 + Int($1) * 128 }
    #expect(sum <= Int(Int32.max))
    #expect(query.slack < 0.01)
  }

  @Test func refusesAVectorTooLongForTheSums() async {
    await #expect(processExitsWith: .failure) {
      guard let embedding = Embedding(normalizing: Array(repeating: 1, count: 65_537)) else { return }
      _ = QuantizedQuery(embedding)
    }
  }

  /// One rounding more than the formula counts would break the promise of exactness.
  @Test(arguments: [1, 100, 512, 2048])
  func boundsTheRoundingOfTheDotProduct(dimension: Int) {
    let vectors = VectorSamples.allCases.flatMap { $0.make(10, dimension: dimension, seed: 5) }
    for (first, second) in zip(vectors, vectors.reversed()) {
      let exact = zip(first.values, second.values).reduce(0) { $0 + Double($1.0) * Double($1.1) }
      let rounded = DotProduct.padded(first.values).withUnsafeBytes { first in
        DotProduct.padded(second.values).withUnsafeBytes { DotProduct.ofBlocks(first, $0) }
      }
      #expect(abs(Double(rounded) - exact) <= DotProduct.roundingError(dimension: dimension))
    }
  }
}
