internal import Embeddings

/// The network of one tower: what it takes and gives, and which bytes it is made of.
struct TowerNetwork {
  /// The path in the source folder.
  let path: String
  let inputs: [ONNXTensor]
  let outputs: [ONNXTensor]
  /// Files of weights, relative to the network's folder.
  let externalFiles: [String]
  /// The pieces of the file; nil for the whole of it.
  let segments: [ONNXCut.Segment]?

  /// Takes a whole file.
  init(_ network: ONNXNetwork, path: String) {
    self.path = path
    inputs = network.inputs
    outputs = network.outputs
    externalFiles = network.externalFiles
    segments = nil
  }

  /// Takes a part of a file.
  init(_ cut: ONNXCut, path: String) {
    self.path = path
    inputs = cut.inputs
    outputs = [cut.output]
    externalFiles = cut.externalFiles
    segments = cut.segments
  }

  func unsupported(_ reason: String) -> ModelPackagesError {
    ModelPackagesError(.unsupportedModel, subject: path, reason: reason)
  }

  /// An input tensor for pictures: four axes of floating point.
  static func isPicture(_ tensor: ONNXTensor) -> Bool {
    let names = ["pixel_values", "image", "images", "input_image"]
    let isFloating = tensor.elementType == .float32 || tensor.elementType == .float16
    return names.contains(tensor.name) || (isFloating && tensor.rank == 4)
  }

  /// Checks that pictures or texts can be given one at a time.
  func checkBatch(of tensor: ONNXTensor) throws(ModelPackagesError) {
    guard let batch = tensor.fixedLength(ofAxis: 0), batch != 1 else { return }
    throw unsupported(
      "takes exactly \(batch) at a time (\(tensor)); export it with a batch of any length, or of 1")
  }

  /// The output that is the embedding, and how its tokens are pooled where it has several.
  ///
  /// - Parameters:
  ///   - names: Names of projected embeddings in this tower, best first.
  ///   - config: The model's configuration.
  /// - Returns: The output, and the pooling where one is stated and needed.
  /// - Throws: ``ModelPackagesError`` with code `unsupportedModel` when none can be told to be the embedding.
  func output(
    named names: [String], config: ModelConfig
  ) throws(ModelPackagesError) -> (tensor: ONNXTensor, pooling: ModelManifest.Pooling?) {
    let known =
      names + ["embedding", "embeddings", "sentence_embedding", "features", "output", "pooler_output"]
    let byName = known.compactMap { name in outputs.first { $0.name == name } }
    let vectors = byName.filter { $0.rank == 2 || $0.rank == nil }
    let unnamed = outputs.filter { $0.rank == 2 }
    if let tensor = vectors.first ?? (unnamed.count == 1 ? unnamed.first : nil) {
      guard tensor.name != "pooler_output" || config.family != "clip" else {
        throw unsupported(
          "was exported without its projection (its best output is pooler_output); "
            + "export the model with projection")
      }
      return (try checked(tensor), nil)
    }
    let tokens = outputs.first { $0.name == "last_hidden_state" } ?? outputs.first { $0.rank == 3 }
    if let tokens, let pooling = config.statedPooling { return (try checked(tokens), pooling) }
    let list = outputs.map(\.description).joined(separator: ", ")
    throw unsupported("has no output [batch, dimension] that is known as an embedding; it has \(list)")
  }

  private func checked(_ tensor: ONNXTensor) throws(ModelPackagesError) -> ONNXTensor {
    guard tensor.elementType == .float32 else {
      throw unsupported(
        "its output is \(tensor); only Float32 is supported, so take the full network, "
          + "or a variant whose inputs and outputs are Float32")
    }
    return tensor
  }
}

extension ModelConfig {
  /// How the vectors of tokens become one, as Sentence Transformers states it.
  fileprivate var statedPooling: ModelManifest.Pooling? {
    let modes: [(String, ModelManifest.Pooling)] = [
      ("pooling_mode_cls_token", .first), ("pooling_mode_mean_tokens", .mean),
      ("pooling_mode_lasttoken", .last),
    ]
    let stated = modes.filter { pooling?[$0.0]?.boolean == true }
    return stated.count == 1 ? stated[0].1 : nil
  }
}
