internal import Embeddings

extension ModelPlanner {
  /// Reads the networks, cutting a combined one in two.
  func networks(
    of layout: ModelLayout, config: ModelConfig
  ) throws -> (image: TowerNetwork, text: TowerNetwork?) {
    let image = try read(layout.image)
    guard layout.kind == .combined else {
      return (
        TowerNetwork(image, path: layout.image),
        try layout.text.map { TowerNetwork(try read($0), path: $0) }
      )
    }
    let pictures = image.inputs.filter(TowerNetwork.isPicture)
    guard !pictures.isEmpty else {
      throw ModelPackagesError(
        .unsupportedModel, subject: layout.image,
        reason: "takes no pictures; its inputs are "
          + image.inputs.map(\.description).joined(separator: ", "))
    }
    guard pictures.count < image.inputs.count else {
      return (TowerNetwork(image, path: layout.image), nil)
    }
    let whole = TowerNetwork(image, path: layout.image)
    return (
      try cut(image, of: whole, names: ImageTowerReading.outputs, config: config),
      try cut(image, of: whole, names: TextTowerReading.outputs, config: config)
    )
  }

  private func cut(
    _ network: ONNXNetwork, of whole: TowerNetwork, names: [String], config: ModelConfig
  ) throws -> TowerNetwork {
    // Only outputs whose name says whose they are: both towers are in reach here.
    guard let output = names.first(where: { name in network.outputs.contains { $0.name == name } }) else {
      throw whole.unsupported(
        "has none of the outputs \(names.joined(separator: ", ")); it has "
          + network.outputs.map(\.description).joined(separator: ", "))
    }
    return TowerNetwork(try network.cut(output: output), path: whole.path)
  }

  private func read(_ path: String) throws -> ONNXNetwork {
    try folder.withBytes(of: path) { bytes in
      // A clone without Git LFS has a few lines of text in place of each network.
      guard bytes.count > 200 || !Self.isPointer(bytes) else {
        throw ModelPackagesError(
          .damagedFile, subject: path,
          reason: "is a pointer of Git LFS and not the network itself; fetch it with git lfs pull")
      }
      return try ONNXNetwork(reading: bytes, subject: path)
    }
  }

  private static func isPointer(_ bytes: Span<UInt8>) -> Bool {
    let start = Array("version https://git-lfs".utf8)
    guard bytes.count >= start.count else { return false }
    for index in start.indices where bytes[index] != start[index] { return false }
    return true
  }

  /// The files of a network: itself and its weights.
  func networkFiles(
    of network: TowerNetwork, as draft: ManifestDraft.Network
  ) throws(ModelPackagesError) -> [ModelPlan.File] {
    var files = [
      ModelPlan.File(
        name: draft.file,
        content: network.segments.map { .segments(of: network.path, $0) } ?? .copy(of: network.path))
    ]
    for name in network.externalFiles {
      guard Self.isPlainName(name), !Self.taken.contains(name.lowercased()) else {
        throw network.unsupported("keeps weights in \"\(name)\", which cannot be its name here")
      }
      let beside = network.path.lastIndex(of: "/").map { network.path[...$0] + name } ?? name
      guard folder.has(beside) else {
        throw ModelPackagesError(
          .unrecognizedLayout, subject: beside, reason: "is missing; weights of \(network.path) are in it")
      }
      files.append(ModelPlan.File(name: name, content: .copy(of: beside)))
    }
    return files
  }

  /// Names that the files of a model have here.
  private static let taken: Set = [
    "manifest.json", "selfcheck.json", "image.onnx", "text.onnx", "tokenizer.json",
  ]

  private static func isPlainName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.contains { $0 == "/" || $0 == "\\" || $0 == "\0" }
  }
}
