import Embeddings
import Foundation
import OpenVINOEmbeddings
import Testing

@testable import PinPalettesKit

/// The model's reference embeddings, from the picture files through our own decoder and resampler.
struct GoldenPicturesTests {
  struct Golden: Decodable {
    struct Picture: Decodable {
      let file: String
      let embedding: [Float]
    }

    let images: [Picture]
  }

  @Test(arguments: [InferenceOptions.Precision.float32, .bfloat16])
  func agreeWithOurs(precision: InferenceOptions.Precision) async throws {
    let folder = Checkout.root + "/Models/pinclip/golden/"
    let golden = try JSONDecoder().decode(
      Golden.self, from: Data(contentsOf: URL(fileURLWithPath: folder + "golden.json")))
    try #require(golden.images.count == 4)
    try await TestLibrary.with { library in
      let studio = library.studio { $0.inference.precision = precision }
      var outcomes = try await studio.embeddings(of: golden.images.map { folder + $0.file })
        .makeAsyncIterator()
      for picture in golden.images {
        guard case .done(let report) = await outcomes.next() else {
          Issue.record("\(picture.file) was not embedded")
          continue
        }
        let expected = try #require(Embedding(normalizing: picture.embedding))
        // The model card's own bound for another resizer.
        #expect(report.embedding.similarity(to: expected) >= 0.99, "\(picture.file)")
      }
    }
  }
}
