import Embeddings
import Foundation
import Imaging
import OpenVINOEmbeddings
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

/// Models of other people, from the files they come in to the numbers they give.
struct TinyCLIPTests {
  struct Case: Sendable {
    let layout: TinyCLIP.Layout
    let precision: InferenceOptions.Precision
    let least: Double
  }

  /// bfloat16 keeps eight bits of a number: measured are .9996 and more.
  static let cases = TinyCLIP.Layout.allCases.flatMap {
    [
      Case(layout: $0, precision: .float32, least: 0.9999),
      Case(layout: $0, precision: .bfloat16, least: 0.998),
    ]
  }

  @Test(arguments: cases)
  func embedsPicturesLikeTheReference(of test: Case) async throws {
    try await withTemporaryFolder { place in
      let embedder = try imageEmbedder(TinyCLIP.add(test.layout, in: place), test.precision)
      for drawing in try TinyCLIP.reference().drawings {
        let tensor = embedder.preprocessor.tensor(for: drawing.pixels)
        let embedding = try #require(try embedder.embed(tensors: [tensor]).first)
        let expected = try #require(Embedding(normalizing: drawing.embedding))
        #expect(embedding.similarity(to: expected) >= test.least, "\(drawing.a), \(drawing.b)")
      }
    }
  }

  /// Decoder and preprocessing take part.
  @Test func embedsPhotographsLikeTheReference() async throws {
    try await withTemporaryFolder { place in
      let embedder = try imageEmbedder(TinyCLIP.add(.immich, in: place), .float32)
      let decoder = PictureDecoder(pixelLimit: 100_000_000, allowsSVG: false)
      for photograph in try TinyCLIP.reference().photographs {
        let path = Checkout.root + "/data/samples/" + photograph.file
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        let image = try decoder.decode(bytes, subject: path, minimumShortSide: nil)
        let tensor = embedder.preprocessor.tensor(for: image)
        let embedding = try #require(try embedder.embed(tensors: [tensor]).first)
        let expected = try #require(Embedding(normalizing: photograph.embedding))
        #expect(embedding.similarity(to: expected) >= 0.9999, "\(photograph.file)")
      }
    }
  }

  @Test(arguments: cases)
  func embedsTextsLikeTheReference(of test: Case) async throws {
    try await withTemporaryFolder { place in
      let embedder = try textEmbedder(TinyCLIP.add(test.layout, in: place), test.precision)
      let texts = try TinyCLIP.reference().texts
      for (text, embedding) in zip(texts, try embedder.embed(texts: texts.map(\.text))) {
        let expected = try #require(Embedding(normalizing: text.embedding))
        #expect(embedding.similarity(to: expected) >= test.least, "\(text.text)")
      }
    }
  }

  @Test(arguments: TinyCLIP.Layout.allCases)
  func tokenizesTextsLikeTheReference(of layout: TinyCLIP.Layout) async throws {
    try await withTemporaryFolder { place in
      let tokenizer = try tokenizer(TinyCLIP.add(layout, in: place))
      for text in try TinyCLIP.reference().texts {
        #expect(tokenizer.encode(text.text) == text.ids, "\(text.text)")
      }
    }
  }

  /// Were they all alike, any network would do.
  @Test func hasReferencesThatDiffer() throws {
    let reference = try TinyCLIP.reference()
    for vectors in [reference.texts.map(\.embedding), reference.drawings.map(\.embedding)] {
      let embeddings = vectors.compactMap(Embedding.init(normalizing:))
      try #require(embeddings.count >= 4)
      for (index, embedding) in embeddings.enumerated() {
        #expect(embeddings[..<index].allSatisfy { $0.similarity(to: embedding) < 0.9 })
      }
    }
  }

  private func imageEmbedder(
    _ model: ModelInfo, _ precision: InferenceOptions.Precision
  ) throws -> OpenVINOImageEmbedder {
    try OpenVINOImageEmbedder(
      manifest: model.manifest, folder: model.folder,
      library: .load(searchPaths: Checkout.installation.openVINOFolders),
      options: InferenceOptions(precision: precision))
  }

  private func textEmbedder(
    _ model: ModelInfo, _ precision: InferenceOptions.Precision
  ) throws -> OpenVINOTextEmbedder {
    try OpenVINOTextEmbedder(
      manifest: model.manifest, folder: model.folder, tokenizer: tokenizer(model),
      library: .load(searchPaths: Checkout.installation.openVINOFolders),
      options: InferenceOptions(precision: precision))
  }

  private func tokenizer(_ model: ModelInfo) throws -> any TextTokenizer {
    let settings = try #require(model.manifest.text).tokenizer
    let file = URL(fileURLWithPath: model.folder + "/" + settings.file)
    return try settings.makeTokenizer(decoding: [UInt8](Data(contentsOf: file)))
  }
}
