internal import Embeddings

/// Finds out how the tower for pictures wants to be fed.
struct ImageTowerReading {
  /// Names of outputs that are an embedding of a picture, best first.
  static let outputs = ["image_embeds", "image_embedding", "image_embeddings", "image_features"]

  let folder: any ModelSourceFolder
  let network: TowerNetwork
  let config: ModelConfig

  func draft() throws -> (draft: ManifestDraft.Image, dimension: Int) {
    let input = try input()
    let output = try network.output(named: Self.outputs, config: config)
    let preprocessing = try preprocessing()
    for axis in [2, 3] {
      guard let side = input.fixedLength(ofAxis: axis), side != preprocessing.size else { continue }
      throw network.unsupported(
        "takes pictures of \(side) pixels a side where the configuration beside it says \(preprocessing.size)"
      )
    }
    guard let dimension = output.tensor.fixedLength(ofAxis: -1) ?? config.dimension else {
      throw network.unsupported(
        "does not fix the length of its output (\(output.tensor)), and no config.json states it")
    }
    let draft = ManifestDraft.Image(
      network: ManifestDraft.Network(
        file: "image.onnx", output: output.tensor.name, pooling: output.pooling, data: network.externalFiles),
      input: input.name, preprocessing: preprocessing)
    return (draft, dimension)
  }

  private func input() throws(ModelPackagesError) -> ONNXTensor {
    guard let input = network.inputs.first(where: TowerNetwork.isPicture) else {
      throw network.unsupported(
        "takes no pictures; its inputs are "
          + network.inputs.map(\.description).joined(separator: ", "))
    }
    if let other = network.inputs.first(where: { $0 != input }) {
      throw network.unsupported("wants \(other) beside the picture, which is unknown")
    }
    guard input.elementType == .float32 else {
      throw network.unsupported(
        "takes \(input); only Float32 is supported, so take the full network, "
          + "or a variant whose inputs and outputs are Float32")
    }
    guard input.rank ?? 4 == 4, input.fixedLength(ofAxis: 1) ?? 3 == 3 else {
      throw network.unsupported("takes \(input), not [batch, 3, height, width]")
    }
    try network.checkBatch(of: input)
    return input
  }

  private func preprocessing() throws -> PreprocessingDraft {
    func find(_ name: String) -> String? {
      folder.first(of: ModelPlanner.places(of: name, near: network.path))
    }
    if let path = find("preprocess_cfg.json") {
      return try PreprocessingDraft(openCLIP: folder.json(at: path), subject: path)
    }
    if let path = find("preprocessor_config.json") {
      return try PreprocessingDraft(huggingFace: folder.json(at: path), subject: path)
    }
    if let path = find("processor_config.json"), let part = try folder.json(at: path)["image_processor"] {
      return try PreprocessingDraft(huggingFace: part, subject: path)
    }
    if let path = find("open_clip_config.json"), let part = try folder.json(at: path)["preprocess_cfg"] {
      return try PreprocessingDraft(openCLIP: part, subject: path)
    }
    throw ModelPackagesError(
      .unrecognizedLayout, subject: folder.name,
      reason: "nothing says how pictures are prepared: put the model's preprocessor_config.json, "
        + "or OpenCLIP's preprocess_cfg.json, beside the network")
  }
}
