import Embeddings
import Foundation
import OpenVINOEmbeddings
import Testing

/// Networks that want to be fed in other ways than the default model's.
@Suite(.enabled(if: Checkout.hasOpenVINO, "OpenVINO is not installed: run Scripts/setup"))
struct NetworkVariantsTests {
  // The padding's id is 9 and its mask 0; every other token is the text's length, with a mask of 1.
  @Test(
    arguments: [
      ("first", "ab", [2, 1]), ("last", "ab", [2, 1]), ("mean", "ab", [2, 1]), ("last", "abcd", [4, 1]),
    ] as [(String, String, [Float])])
  func padsAndPoolsTexts(pooling: String, text: String, expected: [Float]) throws {
    let embedding = try textEmbedder(TinyModel.manifest(dimension: 2, pooling: pooling))
      .embed(texts: [text])[0]
    let direction = try #require(Embedding(normalizing: expected))
    #expect(embedding.similarity(to: direction) > 0.99999)
  }

  @Test func embedsATextWithoutTokensAsPadding() throws {
    let embedding = try textEmbedder(TinyModel.manifest(dimension: 2)).embed(texts: [""])[0]
    #expect(embedding.values == [1, 0])
  }

  @Test func asksForAPaddingTokenWhereTextsHaveOneLength() throws {
    let error = try #require(throws: EmbeddingsError.self) {
      try textEmbedder(TinyModel.manifest(dimension: 2, pads: false))
    }
    #expect(error.code == .damagedModel)
    #expect(error.reason == "the network takes texts of one length only, and the manifest names no padToken")
  }

  @Test func runsOnePictureAtATimeWhereTheNetworkTakesNoMore() throws {
    let tensors = ([[1, 0, 0], [0, 1, 0], [0, 0, 1]] as [[Float]]).map { channels in
      PixelTensor(side: 2, values: channels.flatMap { [Float](repeating: $0, count: 4) })
    }
    let embedder = try imageEmbedder(
      TinyModel.manifest(dimension: 3), options: .init(precision: .float32, batch: 3))
    #expect(try embedder.embed(tensors: tensors).map(\.values) == [[1, 0, 0], [0, 1, 0], [0, 0, 1]])
  }

  @Test func refusesANetworkThatTakesPicturesInPairsOnly() throws {
    let error = try #require(throws: EmbeddingsError.self) {
      try imageEmbedder(TinyModel.manifest(image: "pairs.onnx", dimension: 3))
    }
    #expect(error.code == .unsupportedModel)
    #expect(error.reason.hasPrefix("the network takes 2 pictures at a time"))
  }

  @Test func reportsAPictureThatPointsNowhere() throws {
    let embedder = try imageEmbedder(TinyModel.manifest(dimension: 3))
    let black = PixelTensor(side: 2, values: [Float](repeating: 0, count: 12))
    let error = try #require(throws: EmbeddingsError.self) { try embedder.embed(black) }
    #expect(error.code == .invalidOutput)
    // The request that failed must not spoil the next run.
    let white = PixelTensor(side: 2, values: [Float](repeating: 1, count: 12))
    #expect(try embedder.embed(white).dimension == 3)
  }

  @Test func refusesAnArithmeticThatTheDeviceLacks() throws {
    let cpu = try #require(try Checkout.library().devices.first { $0.name == "CPU" })
    if cpu.capabilities.contains("FP16") {
      #expect(try Checkout.library().precision(for: .init(precision: .float16)) == .float16)
    } else {
      let error = try #require(throws: EmbeddingsError.self) {
        try Checkout.library().precision(for: .init(precision: .float16))
      }
      #expect(error.code == .libraryUnavailable)
      #expect(error.description.hasPrefix("device CPU: does not compute in float16, only in "))
    }
  }

  private func imageEmbedder(
    _ manifest: ModelManifest, options: InferenceOptions = .init(precision: .float32)
  ) throws -> OpenVINOImageEmbedder {
    let folder = try TemporaryFolder()
    try TinyModel.write(to: folder.url)
    // The folder goes with its last reference.
    return try withExtendedLifetime(folder) {
      try OpenVINOImageEmbedder(
        manifest: manifest, folder: folder.url.path, library: Checkout.library(), options: options)
    }
  }

  private func textEmbedder(_ manifest: ModelManifest) throws -> OpenVINOTextEmbedder {
    let folder = try TemporaryFolder()
    try TinyModel.write(to: folder.url)
    return try withExtendedLifetime(folder) {
      try OpenVINOTextEmbedder(
        manifest: manifest, folder: folder.url.path, tokenizer: TinyModel.LengthTokenizer(),
        library: Checkout.library(), options: .init(precision: .float32))
    }
  }
}
