import Embeddings
import PinPalettesTesting
import Recommendations
import Testing

struct VisualQueryTests {
  @Test func oneTermIsItself() throws {
    let dog = try embedding([3, 4])
    let query = try #require(VisualQuery([VisualQuery.Term(label: "dog", embedding: dog, weight: 0.2)]))
    #expect(query.embedding.similarity(to: dog) > 1 - 1e-6)
  }

  @Test func addsAndSubtracts() throws {
    let (x, y) = (try embedding([1, 0]), try embedding([0, 1]))
    let query = try #require(
      VisualQuery([
        VisualQuery.Term(label: "x", embedding: x, weight: 2),
        VisualQuery.Term(label: "y", embedding: y, weight: -1),
      ]))
    #expect(abs(query.embedding.similarity(to: x) - 2 / 5.0.squareRoot()) < 1e-6)
    #expect(abs(query.embedding.similarity(to: y) + 1 / 5.0.squareRoot()) < 1e-6)
  }

  /// Cosines to the first axis vary ten times as much as those to the second.
  @Test func equalWeightsHaveAnEqualSay() throws {
    var random = SeededGenerator(seed: 1)
    let sample = try (0..<400).map { _ in
      try embedding([
        Float.random(in: -1...1, using: &random), Float.random(in: -0.1...0.1, using: &random), 5,
      ])
    }
    let terms = [
      VisualQuery.Term(label: "image", embedding: try embedding([1, 0, 0])),
      VisualQuery.Term(label: "text", embedding: try embedding([0, 1, 0])),
    ]
    let query = try #require(VisualQuery(terms, sample: sample))
    let scores = sample.map { query.embedding.similarity(to: $0) }
    let correlations = terms.map { term in
      correlation(scores, sample.map { term.embedding.similarity(to: $0) })
    }
    #expect(abs(correlations[0] - correlations[1]) < 0.1, "\(correlations)")
    let plain = try #require(VisualQuery(terms))
    let unfair = sample.map { plain.embedding.similarity(to: $0) }
    #expect(correlation(unfair, sample.map { terms[1].embedding.similarity(to: $0) }) < 0.3)
  }

  @Test func termsThatCancelOutAreNoQuery() throws {
    let dog = try embedding([0.3, 0.4, 0.5])
    let terms = [
      VisualQuery.Term(label: "dog", embedding: dog),
      VisualQuery.Term(label: "dog", embedding: dog, weight: -1),
    ]
    #expect(VisualQuery(terms) == nil)
    #expect(VisualQuery([]) == nil)
  }

  @Test func aLibraryOfOnePictureManyTimesSaysNothing() throws {
    let same = [Embedding](repeating: try embedding([1, 1]), count: 20)
    let terms = [
      VisualQuery.Term(label: "x", embedding: try embedding([1, 0])),
      VisualQuery.Term(label: "y", embedding: try embedding([0, 1])),
    ]
    #expect(VisualQuery(terms, sample: same) == VisualQuery(terms))
  }

  private func embedding(_ values: [Float]) throws -> Embedding {
    try #require(Embedding(normalizing: values))
  }

  private func correlation(_ first: [Double], _ second: [Double]) -> Double {
    let (a, b) = (centered(first), centered(second))
    func dot(_ x: [Double], _ y: [Double]) -> Double { zip(x, y).reduce(0) { $0 + $1.0 * $1.1 } }
    return dot(a, b) / (dot(a, a) * dot(b, b)).squareRoot()
  }

  private func centered(_ values: [Double]) -> [Double] {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.map { $0 - mean }
  }
}
