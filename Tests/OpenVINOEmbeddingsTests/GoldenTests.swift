import Embeddings
import OpenVINOEmbeddings
import Testing

@Suite(.enabled(if: Checkout.hasOpenVINO, "OpenVINO is not installed: run Scripts/setup"))
struct GoldenTests {
  @Test(arguments: [(InferenceOptions.Precision.float32, 0.9999), (.bfloat16, 0.995), (.automatic, 0.995)])
  func embedsTheReferenceTensors(precision: InferenceOptions.Precision, least: Double) throws {
    let golden = try Golden.load()
    let embeddings = try Checkout.imageEmbedder(.init(precision: precision)).embed(tensors: Golden.tensors())
    #expect(embeddings.count == golden.images.count)
    for (embedding, image) in zip(embeddings, golden.images) {
      let expected = try #require(Embedding(normalizing: image.embedding))
      #expect(embedding.similarity(to: expected) >= least, "\(image.file)")
    }
  }

  @Test(arguments: [InferenceOptions.Precision.automatic, .float32, .bfloat16])
  func embedsTheReferenceTexts(precision: InferenceOptions.Precision) throws {
    let golden = try Golden.load()
    let embedder = try Checkout.textEmbedder(.init(precision: precision))
    let embeddings = try embedder.embed(texts: golden.texts.map(\.text))
    #expect(embeddings.count == golden.texts.count)
    for (embedding, text) in zip(embeddings, golden.texts) {
      let expected = try #require(Embedding(normalizing: text.embedding))
      #expect(embedding.similarity(to: expected) >= 0.998, "\(text.text)")
    }
  }

  @Test(arguments: [
    (1, "a photo of a cat"), (2, "a cup of coffee on a table"), (3, "a rocket launching into the sky"),
  ])
  func findsAPictureByItsCaption(index: Int, caption: String) throws {
    let pictures = try Checkout.imageEmbedder().embed(tensors: Golden.tensors())
    let text = try Checkout.textEmbedder().embed(texts: [caption])[0]
    let similarities = pictures.map { $0.similarity(to: text) }
    #expect(similarities.firstIndex(of: similarities.max() ?? 0) == index)
  }
}
