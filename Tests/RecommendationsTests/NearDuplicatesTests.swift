import Embeddings
import Foundation
import Recommendations
import Testing

struct NearDuplicatesTests {
  @Test func keepsTheFirstOfEachKind() {
    let embeddings = [0, 90, 1, 91, 45].map { direction(degrees: $0) }
    #expect(NearDuplicates.kept(of: embeddings) == [0, 1, 4])
  }

  /// 0 and 30 degrees both resemble 15; it goes because of 0, and then nothing speaks against 30.
  @Test func comparesWithWhatIsKeptOnly() {
    let embeddings = [0, 15, 30].map { direction(degrees: $0) }
    #expect(NearDuplicates.kept(of: embeddings) == [0, 2])
  }

  @Test func takesAnotherThreshold() {
    let embeddings = [0, 15, 30].map { direction(degrees: $0) }
    #expect(NearDuplicates.kept(of: embeddings, similarity: 0.99) == [0, 1, 2])
  }

  @Test func keepsNothingOfNothing() {
    #expect(NearDuplicates.kept(of: []).isEmpty)
  }
}

/// A plane unit vector, so that cosines can be read off its angle.
func direction(degrees: Double) -> Embedding {
  let radians = degrees * .pi / 180
  guard let embedding = Embedding(normalizing: [Float(cos(radians)), Float(sin(radians))]) else {
    preconditionFailure("cos² + sin² = 1")
  }
  return embedding
}
