import ModelPackages
import Testing

struct HubFileSelectionTests {
  private func entries(_ paths: [String]) throws -> [HubEntry] {
    try paths.map {
      try HubEntry(path: $0, byteCount: 10, digest: .gitBlob(String(repeating: "0", count: 40)))
    }
  }

  private func destinations(
    _ paths: [String], folder: String? = nil, variant: String? = nil
  ) throws -> [String] {
    try HubFileSelection(from: entries(paths), folder: folder, variant: variant, subject: "a/b")
      .files.map(\.destination)
  }

  @Test func takesAPairOfNetworksAndWhatDescribesThem() throws {
    let found = try destinations([
      ".gitattributes", "LICENSE", "README.md", "config.json", "merges.txt", "onnx/model.onnx",
      "onnx/text_model.onnx", "onnx/text_model_fp16.onnx", "onnx/vision_model.onnx",
      "preprocessor_config.json",
      "pytorch_model.bin", "quantize_config.json", "tf_model.h5", "tokenizer.json", "tokenizer_config.json",
      "vocab.json", "example.jpg",
    ])
    #expect(
      found == [
        "LICENSE", "README.md", "config.json", "merges.txt", "onnx/text_model.onnx", "onnx/vision_model.onnx",
        "preprocessor_config.json", "tokenizer.json", "tokenizer_config.json", "vocab.json",
      ])
  }

  @Test func takesWeightsThatLieOutside() throws {
    let found = try destinations(
      [
        "onnx/text_model_fp16.onnx", "onnx/vision_model.onnx", "onnx/vision_model.onnx_data",
        "onnx/vision_model_fp16.onnx", "onnx/vision_model_fp16.onnx_data",
        "onnx/vision_model_fp16.onnx_data_1",
        "onnx/vision_model_fp16.onnx.data", "onnx/vision_model_fp16.onnx_data.txt",
      ], variant: "fp16")
    #expect(
      found == [
        "onnx/text_model_fp16.onnx", "onnx/vision_model_fp16.onnx", "onnx/vision_model_fp16.onnx.data",
        "onnx/vision_model_fp16.onnx_data", "onnx/vision_model_fp16.onnx_data_1",
      ])
  }

  @Test func takesAFolderATowerWithAllItsWeights() throws {
    let found = try destinations([
      "README.md", "config.json", "textual/fp16/model.armnn", "textual/merges.txt", "textual/model.armnn",
      "textual/model.onnx", "textual/onnx__MatMul_1", "textual/rknpu/rk3588/model.rknn",
      "textual/tokenizer.json",
      "visual/model.onnx", "visual/preprocess_cfg.json", "visual/transformer.weight",
    ])
    #expect(
      found == [
        "README.md", "config.json", "textual/merges.txt", "textual/model.onnx", "textual/onnx__MatMul_1",
        "textual/tokenizer.json", "visual/model.onnx", "visual/preprocess_cfg.json",
        "visual/transformer.weight",
      ])
  }

  @Test func takesOneNetworkForBothWhereThereIsNoPair() throws {
    let found = try destinations(["model.onnx", "model.onnx_data", "tokenizer.json", "other.onnx"])
    #expect(found == ["model.onnx", "model.onnx_data", "tokenizer.json"])
  }

  @Test func putsAFolderOfNetworksAtTheTop() throws {
    let found = try destinations(
      [
        "onnx/config.json", "onnx/s0/config.json", "onnx/s0/text_model.onnx", "onnx/s0/vision_model.onnx",
        "onnx/s2/config.json", "onnx/s2/vision_model.onnx", "onnx/vision_model.onnx", "tokenizer.json",
      ], folder: "onnx/s0")
    #expect(found == ["config.json", "text_model.onnx", "tokenizer.json", "vision_model.onnx"])
  }

  @Test func prefersTheDescriptionBesideTheNetworks() throws {
    let paths = ["config.json", "onnx/config.json", "onnx/s0/config.json", "onnx/s0/vision_model.onnx"]
    for order in [paths, paths.reversed()] {
      let selection = try HubFileSelection(from: entries(order), folder: "onnx/s0", subject: "a/b")
      #expect(selection.files.map(\.entry.path) == ["onnx/s0/config.json", "onnx/s0/vision_model.onnx"])
      #expect(selection.byteCount == 20)
    }
  }

  @Test func takesATowerForPicturesAlone() throws {
    #expect(try destinations(["vision_model.onnx", "config.json"]) == ["config.json", "vision_model.onnx"])
  }

  @Test(arguments: [
    (["model.safetensors"], nil, "only for other engines"),
    (["decoder/model.onnx"], nil, "decoder"),
    (["onnx/vision_model_fp16.onnx", "onnx/vision_model_q4.onnx"], nil, "fp16, q4"),
    (["onnx/vision_model.onnx", "onnx/vision_model_q4.onnx"], "fp16", "the full one, q4"),
    (["onnx/vision_model.onnx"], "../fp16", "no networks of the variant"),
  ])
  func saysWhatThereIsInstead(paths: [String], variant: String?, words: String) throws {
    let entries = try entries(paths)
    let error = #expect(throws: ModelPackagesError.self) {
      try HubFileSelection(from: entries, variant: variant, subject: "a/b")
    }
    #expect(error?.code == .unrecognizedLayout)
    #expect(error?.reason.contains(words) == true, "\(error?.reason ?? "")")
  }

  @Test func refusesNamesThatAreOneFileOnSomeSystems() throws {
    let entries = try entries(["textual/model.onnx", "visual/a", "visual/A", "visual/model.onnx"])
    let error = #expect(throws: ModelPackagesError.self) {
      try HubFileSelection(from: entries, subject: "a/b")
    }
    #expect(error?.code == .damagedFile)
  }

  @Test func refusesSizesThatNoDiskHas() throws {
    let digest = HubEntry.Digest.gitBlob(String(repeating: "0", count: 40))
    let entries = try ["visual.onnx", "textual.onnx"].map {
      try HubEntry(path: $0, byteCount: .max, digest: digest)
    }
    let error = #expect(throws: ModelPackagesError.self) {
      try HubFileSelection(from: entries, subject: "a/b")
    }
    #expect(error?.code == .damagedFile)
  }
}
