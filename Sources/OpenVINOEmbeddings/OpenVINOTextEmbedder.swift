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
  ///   - options: Precision, threads and cache.
  /// - Throws: ``EmbeddingsError`` with code `modelNotFound` when the file is missing, `damagedModel` when it
  ///   cannot be read or has other tensors than the manifest says.
  public init(
    manifest: ModelManifest, folder: String, tokenizer: any TextTokenizer, library: OpenVINOLibrary,
    options: OpenVINOOptions = .init()
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
    model = try CompiledModel(
      path: "\(folder)/\(tower.file)", library: library, width: 1, options: options)
    let inputs = [tower.inputs.ids, tower.inputs.mask, tower.inputs.types].compactMap { $0 }
    try model.requireTensors(inputs + [tower.output])
  }

  /// Embeds texts.
  ///
  /// - Parameter texts: Plain sentences; what exceeds the model's token limit is cut.
  /// - Returns: One embedding a text, in order.
  /// - Throws: ``EmbeddingsError`` with code `inferenceFailed` or `invalidOutput`.
  public func embed(texts: [String]) throws -> [Embedding] {
    try model.run(texts.count) { index, request in
      let ids = tokenizer.encode(texts[index]).map(Int64.init)
      let shape = [1, ids.count]
      try request.setInput(tower.inputs.ids, shape: shape, values: ids)
      if let mask = tower.inputs.mask {
        try request.setInput(mask, shape: shape, values: [Int64](repeating: 1, count: ids.count))
      }
      if let types = tower.inputs.types {
        try request.setInput(types, shape: shape, values: [Int64](repeating: 0, count: ids.count))
      }
    } collect: { _, request in
      try Embedding(output: request.output(tower.output), dimension: dimension, subject: model.path)
    }
  }
}
