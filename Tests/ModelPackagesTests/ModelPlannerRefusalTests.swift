import Embeddings
import Testing

@testable import ModelPackages

/// What cannot be added says why, and what would be right.
struct ModelPlannerRefusalTests {
  /// The error of planning a fixture once it has been changed.
  private func error(
    _ fixture: String, name: String? = nil, variant: String? = nil,
    _ change: (inout MemoryFolder) throws -> Void = { _ in }
  ) throws -> ModelPackagesError? {
    var folder = try MemoryFolder(fixture: fixture)
    try change(&folder)
    return #expect(throws: ModelPackagesError.self) {
      try ModelPlanner(folder: folder, name: name, variant: variant).plan()
    }
  }

  @Test func ofAFolderWithoutAModel() throws {
    let error = try error("immich") { $0.content = ["a.txt": [1]] }
    #expect(error?.code == .unrecognizedLayout && error?.reason.contains("manifest.json") == true)
  }

  @Test func ofWeightsThatAreNotONNX() throws {
    let error = try error("immich") { $0.content = ["model.safetensors": [1]] }
    #expect(error?.reason.contains("export it to ONNX") == true)
  }

  @Test func ofAVariantThatIsNotThere() throws {
    let error = try error("hugging-face", variant: "q4")
    #expect(error?.code == .notFound && error?.reason.contains("fp16, quantized") == true)
  }

  @Test func ofVariantsAloneWithoutAChoice() throws {
    let error = try error("hugging-face") { $0.content["onnx/vision_model.onnx"] = nil }
    #expect(error?.reason.contains("fp16, quantized") == true)
  }

  @Test func ofHalfPrecisionInputs() throws {
    let error = try error("hugging-face", variant: "fp16")
    #expect(error?.code == .unsupportedModel && error?.reason.contains("Float16") == true)
  }

  @Test(arguments: ["", ".hidden", "a/b", "A", "a b", String(repeating: "a", count: 101)])
  func ofNamesThatCannotBeFolders(name: String) throws {
    #expect(try error("immich", name: name)?.subject == name)
  }

  @Test(arguments: [
    ("batch", "exactly 8"), ("side", "16 pixels"), ("half", "Float16"), ("pooler", "projection"),
    ("text", "no pictures"),
  ])
  func ofNetworksThatCannotBeFed(network: String, reason: String) throws {
    let odd = try MemoryFolder(fixture: "odd")
    let error = try error("hugging-face") {
      $0.content["onnx/vision_model.onnx"] = odd.content[network + ".onnx"]
    }
    #expect(error?.code == .unsupportedModel && error?.subject == "onnx/vision_model.onnx")
    #expect(error?.reason.contains(reason) == true, "\(error?.reason ?? "")")
  }

  @Test func ofTowersThatDoNotMeet() throws {
    let odd = try MemoryFolder(fixture: "odd")
    let error = try error("hugging-face") { $0.content["onnx/text_model.onnx"] = odd.content["wide.onnx"] }
    #expect(error?.reason.contains("4 numbers for a picture and 5 for a text") == true)
  }

  @Test func ofAPointerInPlaceOfANetwork() throws {
    let error = try error("immich") {
      $0.content["visual/model.onnx"] = Array(
        "version https://git-lfs.github.com/spec/v1\noid sha256:0\n".utf8)
    }
    #expect(error?.code == .damagedFile && error?.reason.contains("git lfs pull") == true)
  }

  @Test func ofMissingWeights() throws {
    let error = try error("siglip") { $0.content["vision_model.onnx_data"] = nil }
    #expect(error?.code == .unrecognizedLayout && error?.subject == "vision_model.onnx_data")
  }

  @Test func ofAMissingConfiguration() throws {
    let error = try error("hugging-face") { $0.content["preprocessor_config.json"] = nil }
    #expect(error?.reason.contains("preprocessor_config.json") == true)
  }

  @Test func ofADamagedTokenizer() throws {
    let error = try error("hugging-face") { $0.content["tokenizer.json"]?.removeLast(20) }
    #expect(error?.code == .damagedFile && error?.subject == "tokenizer.json")
  }
}
