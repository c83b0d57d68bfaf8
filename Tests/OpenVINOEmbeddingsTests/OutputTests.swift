import Embeddings
import Testing

@testable import OpenVINOEmbeddings

struct OutputTests {
  @Test(arguments: [[0, 0], [.nan, 1], [1, .infinity]] as [[Float]])
  func refusesNumbersThatPointNowhere(values: [Float]) throws {
    let error = try #require(throws: EmbeddingsError.self) {
      try Embedding(output: values, dimension: 2, subject: "image.onnx")
    }
    #expect(error.code == .invalidOutput)
    #expect(error.subject == "image.onnx")
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
