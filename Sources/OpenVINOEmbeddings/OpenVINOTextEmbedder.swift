internal import COpenVINO
public import Embeddings

/// The text tower of a model, run by OpenVINO.
///
/// Blocking, and safe to call from any number of threads; every text is a run of its own, so that its
/// embedding has the same bytes whatever is embedded beside it.
public final class OpenVINOTextEmbedder: TextEmbedder {
  /// The model behind the embeddings.
  public let identity: ModelIdentity
  /// The number of components of every embedding.
  public let dimension: Int
  /// The arithmetic that the tower computes in; never `automatic`.
  public var precision: InferenceOptions.Precision { model.precision }
  private let tokenizer: any TextTokenizer
  private let tower: ModelManifest.TextTower
  private let model: CompiledModel

  /// Reads and compiles the tower.
  ///
  /// The file's digest is not checked here. Blocking: a quarter of a second, a quarter of that from the cache.
  ///
  /// - Parameters:
  ///   - manifest: The model's manifest.
  ///   - folder: The folder with the model's files.
  ///   - tokenizer: The tokenizer that the manifest describes.
  ///   - library: The runtime.
  ///   - options: Device, precision, threads and cache.
  /// - Throws: ``EmbeddingsError`` with code `modelNotFound` when the file is missing, `damagedModel` when it
  ///   cannot be read or has other tensors than the manifest says, `unsupportedModel` when the model has no
  ///   such tower, `libraryUnavailable` when the device or precision is not to be had.
  public init(
    manifest: ModelManifest, folder: String, tokenizer: any TextTokenizer, library: OpenVINOLibrary,
    options: InferenceOptions = .init()
  ) throws {
    identity = manifest.identity
    dimension = manifest.dimension
    guard let tower = manifest.text else {
      throw EmbeddingsError(
        .unsupportedModel, subject: manifest.name, reason: "the model has no tower for texts")
    }
    self.tower = tower
    self.tokenizer = tokenizer
    // A query is one text, and its answer is waited for: all threads work on it.
    model = try CompiledModel(NetworkFile(tower, in: folder), library: library, width: 1, options: options)
    let settings = tower.tokenizer
    let isFixed = settings.padToken != nil && settings.padStep == nil
    let type =
      tower.inputs.elements == .int32 ? (PINPALETTES_OV_I32, "Int32") : (PINPALETTES_OV_I64, "Int64")
    for name in [tower.inputs.ids, tower.inputs.mask, tower.inputs.types].compactMap(\.self) {
      let input = try model.input(name)
      try input.require(types: [type], shape: [1, isFixed ? settings.maxTokens : nil])
      guard isFixed || input.fixedLength(ofAxis: 1) == nil else {
        throw EmbeddingsError(
          .damagedModel, subject: model.path,
          reason: "the network takes texts of one length only, and the manifest names no padToken")
      }
    }
    try model.output(tower.output).require(
      types: [(PINPALETTES_OV_F32, "Float32"), (PINPALETTES_OV_F16, "Float16")],
      shape: tower.pooling == nil ? [nil, dimension] : [nil, nil, dimension])
  }

  /// Embeds texts.
  ///
  /// - Parameter texts: Plain sentences; what exceeds the model's token limit is cut.
  /// - Returns: One embedding a text, in order.
  /// - Throws: ``EmbeddingsError`` with code `inferenceFailed` or `invalidOutput`.
  public func embed(texts: [String]) throws -> [Embedding] {
    let inputs = try texts.map { text in
      let ids = PaddedTokens(tokenizer.encode(text), tower.tokenizer)
      guard !ids.values.isEmpty else {
        throw EmbeddingsError(.inferenceFailed, subject: text, reason: "the text has no tokens")
      }
      return ids
    }
    let results = try model.run(inputs.count) { index, request in
      switch tower.inputs.elements ?? .int64 {
      case .int64: try prepare(inputs[index], request, Int64.self)
      case .int32: try prepare(inputs[index], request, Int32.self)
      }
    } collect: { index, request in
      try request.output(tower.output).embeddings(
        items: 1, pooling: tower.pooling, tokenCount: inputs[index].count, dimension: dimension,
        subject: model.path)
    }
    return results.flatMap(\.self)
  }

  private func prepare<Element: TensorElement & FixedWidthInteger>(
    _ tokens: PaddedTokens, _ request: InferRequest, _: Element.Type
  ) throws {
    func set(_ name: String?, _ value: (Int) -> Int32) throws {
      guard let name else { return }
      try request.setInput(name, shape: [1, tokens.values.count]) {
        (input: UnsafeMutableBufferPointer<Element>) in
        for index in input.indices { input[index] = Element(value(index)) }
      }
    }
    try set(tower.inputs.ids) { tokens.values[$0] }
    try set(tower.inputs.mask) { $0 < tokens.count ? 1 : 0 }
    try set(tower.inputs.types) { _ in 0 }
  }
}
