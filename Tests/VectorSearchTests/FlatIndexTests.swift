import Embeddings
import Testing
import VectorSearch

struct FlatIndexTests {
  @Test func refusesAQueryOfAnotherDimension() async {
    await #expect(processExitsWith: .failure) {
      guard let stored = Embedding(normalizing: [1, 0]), let query = Embedding(normalizing: [1, 0, 0])
      else { return }
      _ = FlatIndex([stored], dimension: 2).nearest(to: query, limit: 1)
    }
  }

  @Test func refusesAVectorOfAnotherDimension() async {
    await #expect(processExitsWith: .failure) {
      guard let stored = Embedding(normalizing: [1, 0, 0]) else { return }
      _ = FlatIndex([stored], dimension: 2)
    }
  }
}
