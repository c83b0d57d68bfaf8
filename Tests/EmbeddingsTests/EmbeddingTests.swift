import Embeddings
import Testing

struct EmbeddingTests {
  @Test func scalesToUnitLength() {
    #expect(Embedding(normalizing: [3, 0, -4])?.values == [0.6, 0, -0.8])
  }

  @Test(arguments: [[], [0, 0], [1, .nan], [.infinity, 1]] as [[Float]])
  func refusesVectorsThatPointNowhere(values: [Float]) {
    #expect(Embedding(normalizing: values) == nil)
  }

  @Test func measuresSimilarityAsTheCosine() throws {
    let right = try #require(Embedding(normalizing: [2, 0]))
    let diagonal = try #require(Embedding(normalizing: [5, 5]))
    #expect(abs(right.similarity(to: diagonal) - 0.5.squareRoot()) < 1e-6)
  }

  @Test func refusesToCompareDimensions() async {
    await #expect(processExitsWith: .failure) {
      if let flat = Embedding(normalizing: [1]), let deep = Embedding(normalizing: [1, 1]) {
        _ = flat.similarity(to: deep)
      }
    }
  }
}
