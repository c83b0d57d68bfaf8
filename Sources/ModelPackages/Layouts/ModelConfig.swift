internal import Embeddings
internal import Foundation

/// What the configuration files beside the networks say about the model as a whole.
struct ModelConfig {
  /// `config.json`: of Hugging Face, or of OpenCLIP as Immich exports it.
  let config: JSONValue?
  /// `1_Pooling/config.json` of Sentence Transformers.
  let pooling: JSONValue?
  /// The license that the model card states; empty when it states none.
  let license: String

  init(in folder: any ModelSourceFolder) throws {
    let openCLIP = try folder.first(of: ["open_clip_config.json"]).map { try folder.json(at: $0) }
    let stated = try folder.first(of: ["config.json", "onnx/config.json"]).map { try folder.json(at: $0) }
    config = stated ?? openCLIP?["model_cfg"]
    pooling = try folder.first(of: ["1_Pooling/config.json"]).map { try folder.json(at: $0) }
    let card = try folder.first(of: ["README.md"]).map { try folder.bytes(of: $0, limit: 4 << 20) }
    license = card.map(Self.license) ?? ""
  }

  /// Whether the model was made with OpenCLIP.
  var isOpenCLIP: Bool { config?["text_cfg"] != nil || config?["vision_cfg"] != nil }

  /// The family, such as `clip` or `siglip`; empty when not stated.
  var family: String { config?["model_type"]?.string ?? "" }

  /// Whether every text is filled up to the full length, as SigLIP was trained.
  var padsTexts: Bool { family.hasPrefix("siglip") || (isOpenCLIP && isSigmoid) }

  /// How OpenCLIP cleans texts before it tokenizes them; nil for as others do.
  var cleaning: ModelManifest.Cleaning? {
    config?["text_cfg"]?["tokenizer_kwargs"]?["clean"]?.string == "canonicalize" ? .canonicalize : nil
  }

  /// Whether texts are lower-cased though the tokenizer's file does not say so: SigLIP was trained on such
  /// texts (big_vision, `lower`).
  var lowercasesTexts: Bool { padsTexts }

  private var isSigmoid: Bool {
    config?["init_logit_bias"] != nil
      || config?["text_cfg"]?["tokenizer_kwargs"]?["clean"]?.string == "canonicalize"
  }

  /// The tokens of a text, wherever they are stated.
  var textLengths: [Int?] {
    [
      config?["text_config"]?["max_position_embeddings"]?.integer,
      config?["text_cfg"]?["context_length"]?.integer,
      config?["max_position_embeddings"]?.integer,
    ]
  }

  /// The id of padding.
  var padToken: Int? {
    config?["text_config"]?["pad_token_id"]?.integer ?? config?["pad_token_id"]?.integer
  }

  /// The numbers of an embedding where the networks leave them open.
  var dimension: Int? {
    if let stated = config?.firstInteger(["projection_dim", "embed_dim"]) { return stated }
    // SigLIP has no projection: both towers end in their own width.
    guard family.hasPrefix("siglip") else { return nil }
    return (config?["vision_config"] ?? config?["text_config"])?["hidden_size"]?.integer
  }

  /// The learned factor, where it is stated as learned: `logit_scale_init_value` is what training began with.
  var logitScale: Double? { config?["logit_scale"]?.number }

  /// The learned summand of a sigmoid model.
  var logitBias: Double? { config?["logit_bias"]?.number }

  /// The `license` of a model card's front matter.
  private static func license(inCard bytes: [UInt8]) -> String {
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    guard lines.first?.trimmingCharacters(in: .whitespaces) == "---" else { return "" }
    for line in lines.dropFirst() {
      if line.trimmingCharacters(in: .whitespaces) == "---" { break }
      guard line.hasPrefix("license:") else { continue }
      let value = line.dropFirst("license:".count).trimmingCharacters(in: .whitespaces)
      return String(value.trimmingCharacters(in: ["\"", "'"]).prefix(200))
    }
    return ""
  }
}
