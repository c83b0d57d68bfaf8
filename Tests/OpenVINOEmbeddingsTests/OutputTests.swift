import Embeddings
import Testing

@testable import OpenVINOEmbeddings

struct OutputTests {
  @Test(arguments: [[0, 0], [.nan, 1], [1, .infinity]] as [[Float]])
  func refusesNumbersThatPointNowhere(values: [Float]) throws {
    let error = try #require(throws: EmbeddingsError.self) {
      try NetworkOutput(shape: [1, 2], values: values).embeddings(
        items: 1, dimension: 2, subject: "image.onnx")
    }
    #expect(error.code == .invalidOutput)
    #expect(error.subject == "image.onnx")
  }

  @Test func keepsTheItemsOfABatchApart() throws {
    let embeddings = try NetworkOutput(shape: [2, 2], values: [3, 4, 0, 2])
      .embeddings(items: 2, dimension: 2, subject: "image.onnx")
    #expect(embeddings.map(\.values) == [[0.6, 0.8], [0, 1]])
  }

  // Three tokens, the last of them padding.
  @Test(
    arguments: [
      (ModelManifest.Pooling.first, 2, [1, 0]), (.last, 2, [0, 1]), (.last, 9, [-1, 0]), (.last, 0, [1, 0]),
      (.mean, 2, [0.70710678, 0.70710678]), (.mean, 3, [0, 1]),
    ] as [(ModelManifest.Pooling, Int, [Double])])
  func makesOneVectorOfThoseOfTheTokens(pooling: ModelManifest.Pooling, tokens: Int, expected: [Double])
    throws
  {
    let output = NetworkOutput(shape: [1, 3, 2], values: [1, 0, 0, 1, -1, 0])
    let embedding = try output.embeddings(
      items: 1, pooling: pooling, tokenCount: tokens, dimension: 2, subject: "text.onnx")[0]
    for (value, expected) in zip(embedding.values, expected) { #expect(abs(Double(value) - expected) < 1e-6) }
  }

  @Test(arguments: [[2, 2], [1, 4], [1, 2, 2], [4], []])
  func refusesAnotherShapeThanTheManifests(shape: [Int]) throws {
    let error = try #require(throws: EmbeddingsError.self) {
      try NetworkOutput(shape: shape, values: [1, 2, 3, 4]).embeddings(
        items: 1, dimension: 2, subject: "image.onnx")
    }
    #expect(error.code == .damagedModel)
    #expect(error.reason == "the network returns \(shape), the manifest says [1, 2]")
  }

  // IEEE 754-2008, binary16: the largest number, the smallest normal and subnormal ones, and the rest.
  @Test(
    arguments: [
      (0x3C00, 1), (0xC000, -2), (0x7BFF, 65504), (0x0400, 6.1035156e-05), (0x0001, 5.9604645e-08),
      (0x3555, 0.33325195),
      (0x0000, 0), (0x7C00, .infinity),
    ] as [(UInt16, Float)])
  func readsHalfPrecision(bits: UInt16, value: Float) {
    #expect(Float(halfBits: bits) == value)
  }

  @Test func readsWhatIsNoNumberInHalfPrecision() {
    #expect(Float(halfBits: 0x7E00).isNaN)
  }

  @Test(arguments: [
    (
      """
      Exception from src/inference/src/cpp/core.cpp:134:
      Exception from src/inference/src/dev/plugin.cpp:58:
      Check 'false' failed at src/frontends/onnx/frontend/src/frontend.cpp:143:
      FrontEnd API failed with OpConversionFailure:
      -- Conversion is failed for: com.example.Fancy


      """, "-- Conversion is failed for: com.example.Fancy"
    ),
    ("plain words", "plain words"),
    ("Exception from here:\n", "Exception from here:"),
    ("", ""),
  ])
  func summarizesAStackOfMessages(message: String, summary: String) {
    #expect(OpenVINOFailures.summary(of: message) == summary)
  }
}
