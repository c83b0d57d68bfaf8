internal import Embeddings

/// Finds out from the files beside a text tower how its texts become tokens.
struct TokenizerReading {
  /// A vocabulary of a quarter of a million words takes 34 MB; this leaves room for a larger one.
  static let vocabularyLimit = 256 << 20

  let folder: any ModelSourceFolder
  /// The path of `tokenizer.json`.
  let path: String
  let summary: TokenizerSummary
  let settings: JSONValue?
  let specialTokens: JSONValue?
  let config: ModelConfig

  /// Finds the files, those in the text tower's own folder first.
  ///
  /// - Throws: ``ModelPackagesError`` with code `unrecognizedLayout` when there is no `tokenizer.json`.
  init(in folder: any ModelSourceFolder, network: String, config: ModelConfig) throws {
    func find(_ name: String) -> String? { folder.first(of: ModelPlanner.places(of: name, near: network)) }
    guard let path = find("tokenizer.json") else {
      throw ModelPackagesError(
        .unrecognizedLayout, subject: folder.name,
        reason: "the network for texts lacks its tokenizer.json, in the format of Hugging Face's tokenizers")
    }
    self.folder = folder
    self.path = path
    self.config = config
    summary = try folder.json(TokenizerSummary.self, at: path, limit: Self.vocabularyLimit)
    settings = try find("tokenizer_config.json").map { try folder.json(at: $0) }
    specialTokens = try find("special_tokens_map.json").map { try folder.json(at: $0) }
  }

  /// Describes the tokenizer.
  ///
  /// - Parameters:
  ///   - fixedLength: The tokens that the network always takes; nil where it takes any number.
  ///   - hasMask: Whether the network is told which tokens count.
  /// - Returns: What the manifest says of it.
  /// - Throws: ``ModelPackagesError`` with code `unsupportedModel` when it cannot be run.
  func draft(fixedLength: Int?, hasMask: Bool) throws -> TokenizerDraft {
    let kind = try summary.kind(subject: path)
    let frame = try frame(for: kind)
    // CLIP was trained on texts filled up; a network with a mask is told what to leave out, one without may
    // look at all there is (MobileCLIP's has no causal mask).
    let isPadded = fixedLength != nil || config.padsTexts || (kind == .clipBytePair && !hasMask)
    return TokenizerDraft(
      kind: kind,
      lowercase: summary.isLowercasing || settings?["do_lower_case"]?.boolean == true
        || config.lowercasesTexts,
      maxTokens: try fixedLength ?? maxTokens(for: kind),
      startToken: try frame.start.first.map(id), endToken: try frame.end.first.map(id),
      unknownToken: try kind == .clipBytePair ? nil : (summary.model.unknownToken?.token).map(id),
      padToken: try isPadded ? padToken(for: kind) : nil, cleaning: config.cleaning)
  }

  /// The tokens around every text.
  private func frame(for kind: ModelManifest.TokenizerKind) throws -> TokenizerSummary.Frame {
    let frame = statedFrame(for: kind)
    guard frame.start.count <= 1, frame.end.count <= 1 else {
      throw ModelPackagesError(
        .unsupportedModel, subject: path, reason: "puts more than one token before or after every text")
    }
    return frame
  }

  private func statedFrame(for kind: ModelManifest.TokenizerKind) -> TokenizerSummary.Frame {
    let frame = summary.frame ?? TokenizerSummary.Frame()
    switch kind {
    case .bertWordPiece where frame.isEmpty: return .init(start: ["[CLS]"], end: ["[SEP]"])
    case .clipBytePair where frame.isEmpty:
      return .init(start: ["<|startoftext|>"], end: ["<|endoftext|>"])
    case .bertWordPiece, .clipBytePair: return frame
    case .sentencePieceBytePair:
      // Gemma's tokenizer makes its frame from these two settings and disregards what its file says.
      let hasStart = settings?["add_bos_token"]?.boolean ?? !frame.start.isEmpty
      let hasEnd = settings?["add_eos_token"]?.boolean ?? (!frame.end.isEmpty || config.padsTexts)
      let start = frame.start.isEmpty ? [named("bos_token") ?? "<bos>"] : frame.start
      let end = frame.end.isEmpty ? [named("eos_token") ?? "<eos>"] : frame.end
      return .init(start: hasStart ? start : [], end: hasEnd ? end : [])
    }
  }

  /// The most tokens of a text: the least that the tokenizer or the model states.
  private func maxTokens(for kind: ModelManifest.TokenizerKind) throws -> Int {
    // Tokenizers without a limit state 10^30.
    let stated = ([settings?["model_max_length"]?.integer] + config.textLengths).compactMap(\.self)
      .filter { (2...65_536).contains($0) }
    if let least = stated.min() { return least }
    // What transformers leaves out of a configuration because it is SigLIP's default.
    if config.family.hasPrefix("siglip") { return 64 }
    guard kind == .clipBytePair else {
      throw ModelPackagesError(
        .unrecognizedLayout, subject: folder.name,
        reason: "nothing states how many tokens the network for texts takes; "
          + "tokenizer_config.json should, as model_max_length")
    }
    return 77
  }

  private func padToken(for kind: ModelManifest.TokenizerKind) throws -> Int {
    // CLIP was trained on zeros, whatever the vocabulary calls padding: the end of text there, which a
    // network that looks at everything takes for words. One that stops at the end sees no difference.
    if kind == .clipBytePair { return 0 }
    if let name = named("pad_token") { return try id(of: name) }
    return config.padToken ?? 0
  }

  private func named(_ key: String) -> String? { (settings?[key] ?? specialTokens?[key])?.token }

  private func id(of token: String) throws -> Int {
    if let added = summary.addedTokens?.first(where: { $0.content == token }) { return added.id }
    struct File: Decodable {
      struct Model: Decodable { let vocab: [String: Int] }
      let model: Model
    }
    guard let id = try folder.json(File.self, at: path, limit: Self.vocabularyLimit).model.vocab[token] else {
      throw ModelPackagesError(
        .damagedFile, subject: path, reason: "the token \(token) is asked for and not in the vocabulary")
    }
    return id
  }
}
