internal import Embeddings

/// Finds out how the tower for texts wants to be fed.
struct TextTowerReading {
  /// Names of outputs that are an embedding of a text, best first.
  static let outputs = ["text_embeds", "text_embedding", "text_embeddings", "text_features"]

  let folder: any ModelSourceFolder
  let network: TowerNetwork
  let config: ModelConfig

  func draft() throws -> (draft: ManifestDraft.Text, dimension: Int, tokenizer: String) {
    let inputs = try inputs()
    let output = try network.output(named: Self.outputs, config: config)
    guard let dimension = output.tensor.fixedLength(ofAxis: -1) ?? config.dimension else {
      throw network.unsupported(
        "does not fix the length of its output (\(output.tensor)), and no config.json states it")
    }
    let tokenizer = try TokenizerReading(in: folder, network: network.path, config: config)
    let draft = ManifestDraft.Text(
      network: ManifestDraft.Network(
        file: "text.onnx", output: output.tensor.name, pooling: output.pooling, data: network.externalFiles),
      inputs: inputs.draft,
      tokenizer: try tokenizer.draft(
        fixedLength: inputs.fixedLength, hasMask: inputs.draft.mask != nil),
      tokenizerFile: "tokenizer.json")
    return (draft, dimension, tokenizer.path)
  }

  private func inputs() throws(ModelPackagesError) -> (draft: TextInputsDraft, fixedLength: Int?) {
    let masks = ["attention_mask", "mask", "text_attention_mask"]
    let types = ["token_type_ids", "segment_ids"]
    var ids: ONNXTensor?
    var mask: ONNXTensor?
    var segments: ONNXTensor?
    for input in network.inputs {
      if masks.contains(input.name) {
        mask = input
      } else if types.contains(input.name) {
        segments = input
      } else if ids == nil {
        ids = input
      } else {
        throw network.unsupported("wants \(input) beside the text, which is unknown")
      }
    }
    guard let ids else { throw network.unsupported("takes no token ids") }
    let others = [mask, segments].compactMap(\.self)
    guard let elements = ids.integerType, others.allSatisfy({ $0.integerType == elements }) else {
      throw network.unsupported(
        "takes \(network.inputs.map(\.description).joined(separator: ", ")); token ids and masks must be all "
          + "Int64 or all Int32")
    }
    guard ids.rank ?? 2 == 2 else { throw network.unsupported("takes \(ids), not [batch, tokens]") }
    try network.checkBatch(of: ids)
    return (
      TextInputsDraft(ids: ids.name, mask: mask?.name, types: segments?.name, elements: elements),
      ids.fixedLength(ofAxis: 1)
    )
  }
}

extension ONNXTensor {
  /// The type of the elements where they are whole numbers.
  fileprivate var integerType: ModelManifest.IntegerType? {
    switch elementType {
    case .int64: .int64
    case .int32: .int32
    default: nil
    }
  }
}
