import Embeddings
import Testing

@testable import ModelPackages

struct ModelPlannerTests {
  private func plan(
    _ folder: MemoryFolder, name: String? = nil, variant: String? = nil
  ) throws -> ModelPlan {
    try ModelPlanner(folder: folder, name: name, variant: variant).plan()
  }

  @Test func takesImmichsLayout() throws {
    let plan = try plan(MemoryFolder(fixture: "immich"))
    let manifest = try plan.manifest().manifest
    let text = try #require(manifest.text)
    #expect(plan.layout == .separate && plan.textProblem == nil)
    #expect(plan.files.map(\.name) == ["README.md", "image.onnx", "text.onnx", "tokenizer.json"])
    #expect(manifest.name == "immich" && manifest.license == "mit" && manifest.dimension == 4)
    #expect(manifest.image.input == "image" && manifest.image.output == "embedding")
    #expect(text.inputs.ids == "text" && text.inputs.mask == nil && text.inputs.elements == .int32)
  }

  @Test func fillsTextsAsOpenCLIPDoes() throws {
    let manifest = try plan(MemoryFolder(fixture: "immich")).manifest().manifest
    let tokenizer = try #require(manifest.text?.tokenizer)
    #expect(tokenizer.kind == .clipBytePair && tokenizer.lowercase)
    #expect(tokenizer.startToken == 512 && tokenizer.endToken == 513 && tokenizer.unknownToken == nil)
    #expect(tokenizer.maxTokens == 77 && tokenizer.padToken == 0)
  }

  @Test func takesHuggingFacesLayoutAndItsFullNetworks() throws {
    let plan = try plan(MemoryFolder(fixture: "hugging-face"))
    let manifest = try plan.manifest().manifest
    let sources = plan.files.map(\.content)
    #expect(sources.contains(.copy(of: "onnx/vision_model.onnx")))
    #expect(sources.contains(.copy(of: "onnx/text_model.onnx")))
    #expect(manifest.image.input == "pixel_values" && manifest.image.output == "image_embeds")
    #expect(manifest.text?.inputs.mask == "attention_mask" && manifest.text?.inputs.elements == .int64)
    // The network takes any number of tokens, so nothing is filled up.
    #expect(manifest.text?.tokenizer.padToken == nil && manifest.text?.tokenizer.maxTokens == 77)
  }

  @Test func takesAVariantByName() throws {
    let plan = try plan(MemoryFolder(fixture: "hugging-face"), variant: "quantized")
    #expect(plan.files.map(\.content).contains(.copy(of: "onnx/vision_model_quantized.onnx")))
  }

  @Test func takesSigLIPWithWeightsBesideTheNetwork() throws {
    let plan = try plan(MemoryFolder(fixture: "siglip"))
    let manifest = try plan.manifest().manifest
    let tokenizer = try #require(manifest.text?.tokenizer)
    #expect(manifest.image.data?.map(\.file) == ["vision_model.onnx_data"])
    #expect(manifest.dimension == 4 && manifest.image.output == "pooler_output")
    #expect(tokenizer.kind == .sentencePieceBytePair && tokenizer.lowercase)
    #expect(tokenizer.startToken == nil && tokenizer.endToken == 1 && tokenizer.unknownToken == 3)
    #expect(tokenizer.maxTokens == 64 && tokenizer.padToken == 0)
  }

  @Test func framesTextsAsGemmasSettingsSayAndNotItsFile() throws {
    var folder = try MemoryFolder(fixture: "siglip")
    try folder.edit("tokenizer_config.json", ["add_bos_token": true, "add_eos_token": false])
    let tokenizer = try #require(try plan(folder).manifest().manifest.text?.tokenizer)
    #expect(tokenizer.startToken == 2 && tokenizer.endToken == nil)
  }

  @Test func cutsACombinedNetworkInTwo() throws {
    let plan = try plan(MemoryFolder(fixture: "combined"))
    let manifest = try plan.manifest().manifest
    let text = try #require(manifest.text)
    #expect(plan.layout == .combined)
    #expect(manifest.image.input == "pixel_values" && manifest.image.output == "image_embeds")
    #expect(text.inputs.ids == "input_ids" && text.inputs.mask == "attention_mask")
    #expect(text.tokenizer.kind == .bertWordPiece && text.tokenizer.unknownToken == 1)
    #expect(text.tokenizer.startToken == 2 && text.tokenizer.endToken == 3 && text.tokenizer.maxTokens == 16)
    #expect(manifest.logitScale == 100)
  }

  @Test func keepsTheImageTowerWhereTheTokenizerCannotBeRun() throws {
    let plan = try plan(MemoryFolder(fixture: "unigram"))
    #expect(try plan.manifest().manifest.text == nil)
    #expect(plan.files.map(\.name) == ["image.onnx"])
    #expect(plan.textProblem?.reason.contains("Unigram") == true)
  }

  @Test func takesAnImageTowerAlone() throws {
    var folder = try MemoryFolder(fixture: "unigram")
    folder.content["model.onnx"] = folder.content.removeValue(forKey: "vision_model.onnx")
    folder.content["text_model.onnx"] = nil
    let plan = try plan(folder)
    #expect(plan.layout == .combined && plan.textProblem?.code == .unrecognizedLayout)
    #expect(try plan.manifest().manifest.text == nil)
  }

  @Test func copiesAFolderThatHasAManifest() throws {
    let made = try plan(MemoryFolder(fixture: "immich"))
    let manifest = try made.manifest()
    var content = Dictionary(
      uniqueKeysWithValues: made.files.map { ($0.name, [UInt8](repeating: 1, count: 3)) })
    content["manifest.json"] = manifest.bytes
    let plan = try plan(MemoryFolder(name: "other", content: content))
    #expect(plan.layout == .packaged && plan.name == "immich")
    #expect(try plan.manifest().bytes == manifest.bytes)
    #expect(try plan.identity(digests: [:]) == nil)
  }

  @Test func givesACopiedManifestTheNameThatIsAskedFor() throws {
    let made = try plan(MemoryFolder(fixture: "immich"))
    var content = Dictionary(uniqueKeysWithValues: made.files.map { ($0.name, [UInt8]()) })
    content["manifest.json"] = try made.manifest().bytes
    let plan = try plan(MemoryFolder(name: "other", content: content), name: "mine")
    let manifest = try plan.manifest().manifest
    #expect(manifest.name == "mine" && manifest.revision == "abc")
  }

  @Test func refusesACopyThatDiffersFromItsManifest() throws {
    let made = try plan(MemoryFolder(fixture: "immich"))
    var content = Dictionary(uniqueKeysWithValues: made.files.map { ($0.name, [UInt8]()) })
    content["manifest.json"] = try made.manifest().bytes
    let plan = try plan(MemoryFolder(name: "other", content: content))
    let error = #expect(throws: ModelPackagesError.self) {
      try plan.manifest(digests: ["image.onnx": "0"], revision: "", source: nil)
    }
    #expect(error?.code == .damagedFile && error?.subject == "image.onnx")
  }

  @Test func identityFollowsContentAndNotNames() throws {
    let folder = try MemoryFolder(fixture: "immich")
    let digests = ["image.onnx": "1", "text.onnx": "2", "tokenizer.json": "3"]
    let identity = try plan(folder).identity(digests: digests)
    #expect(try plan(folder, name: "another").identity(digests: digests) == identity)
    #expect(try plan(folder).identity(digests: digests.merging(["text.onnx": "4"]) { $1 }) != identity)
    var changed = folder
    try changed.edit("visual/preprocess_cfg.json", ["interpolation": "bilinear"])
    #expect(try plan(changed).identity(digests: digests) != identity)
  }

  @Test(arguments: [
    ("CLIP ViT-B/32", "clip-vit-b-32"), ("Xenova_clip", "xenova_clip"), ("..x..", "x"), ("Größe", "gr-e"),
  ])
  func namesModelsAfterTheirFolder(folder: String, name: String) throws {
    var source = try MemoryFolder(fixture: "immich")
    source.name = folder
    #expect(try plan(source).name == name)
  }

  @Test func namesAModelAfterItsConfigurationWhereTheFolderSaysNothing() throws {
    var source = try MemoryFolder(fixture: "hugging-face")
    source.name = "onnx"
    #expect(try plan(source).name == "tiny_clip")
  }
}
