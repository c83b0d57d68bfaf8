internal import Embeddings

/// Understands a folder of model files and plans what has to be written.
public struct ModelPlanner {
  let folder: any ModelSourceFolder
  private let givenName: String?
  private let variant: String?

  /// Looks at a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - name: What the model shall be called; nil for a name after the folder or its configuration.
  ///   - variant: The variant of the networks, such as `fp16`; nil for the full one.
  public init(folder: any ModelSourceFolder, name: String? = nil, variant: String? = nil) {
    self.folder = folder
    givenName = name
    self.variant = variant
  }

  /// Plans; reads the structure of the networks and the small files beside them, and writes nothing.
  ///
  /// A tower for texts that cannot be run is left out, and the plan says why; one that is damaged is an error.
  ///
  /// - Throws: ``ModelPackagesError`` or `EmbeddingsError`, naming the file and what would be right.
  public func plan() throws -> ModelPlan {
    if let givenName, !ModelName.isValid(givenName) {
      throw ModelPackagesError(
        .unsupportedModel, subject: givenName,
        reason: "is no name for a model; use 1 to \(ModelName.maxLength) of a-z, 0-9, '.', '_' and '-'")
    }
    let layout = try ModelLayout(of: folder, variant: variant)
    guard layout.kind != .packaged else { return try packagedPlan() }
    let config = try ModelConfig(in: folder)
    let networks = try networks(of: layout, config: config)
    let image = try ImageTowerReading(folder: folder, network: networks.image, config: config).draft()
    var text: (draft: ManifestDraft.Text, dimension: Int, tokenizer: String)?
    var problem: ModelPackagesError?
    do {
      guard let network = networks.text else {
        throw ModelPackagesError(
          .unrecognizedLayout, subject: folder.name, reason: "has no network for texts")
      }
      text = try TextTowerReading(folder: folder, network: network, config: config).draft()
    } catch let error as ModelPackagesError where error.code != .damagedFile {
      problem = error
    }
    if let text, text.dimension != image.dimension {
      throw ModelPackagesError(
        .unsupportedModel, subject: folder.name,
        reason:
          "its networks give \(image.dimension) numbers for a picture and \(text.dimension) for a text; "
          + "one of them was exported without its projection")
    }
    var files = try networkFiles(of: networks.image, as: image.draft.network)
    if let network = networks.text, let text {
      files += try networkFiles(of: network, as: text.draft.network)
      files.append(ModelPlan.File(name: text.draft.tokenizerFile, content: .copy(of: text.tokenizer)))
    }
    return ModelPlan(
      layout: layout.kind, name: try name(config: config), files: try unique(files + documents()),
      textProblem: problem,
      content: .draft(
        ManifestDraft(
          dimension: image.dimension, license: config.license, logitScale: config.logitScale,
          logitBias: config.logitBias, image: image.draft, text: text?.draft)))
  }

  /// Where a file that belongs to a network may lie: beside it, or at the top.
  static func places(of name: String, near network: String) -> [String] {
    guard let slash = network.lastIndex(of: "/") else { return [name] }
    return [network[...slash] + name, name]
  }

  /// What people should find beside the networks: the model card and the license's text.
  func documents() -> [ModelPlan.File] {
    ["LICENSE", "LICENSE.md", "LICENSE.txt", "NOTICE", "README.md"].filter(folder.has)
      .map { ModelPlan.File(name: $0, content: .copy(of: $0)) }
  }

  /// Every file once, in order of name.
  func unique(_ files: [ModelPlan.File]) throws(ModelPackagesError) -> [ModelPlan.File] {
    var unique: [ModelPlan.File] = []
    for file in files.sorted(by: { $0.name < $1.name }) {
      guard let last = unique.last, last.name == file.name else {
        unique.append(file)
        continue
      }
      guard last.content == file.content else {
        throw ModelPackagesError(
          .unsupportedModel, subject: file.name,
          reason: "is the name of two different files of the model; export one of the networks with its "
            + "weights in a file of another name")
      }
    }
    return unique
  }

  func name(config: ModelConfig? = nil, stated: String? = nil) throws(ModelPackagesError) -> String {
    if let givenName { return givenName }
    let origin = config?.config?["_name_or_path"]?.string?.split(separator: "/").last.map(String.init)
    // Folders that downloads and exports make are called the same for every model.
    let general: Set = ["onnx", "model", "models", "main", "snapshot", "download", "downloads", "export"]
    let folder = ModelName.derived(from: folder.name).flatMap { general.contains($0) ? nil : $0 }
    guard let name = stated ?? folder ?? origin.flatMap(ModelName.derived) else {
      throw ModelPackagesError(
        .unsupportedModel, subject: self.folder.name, reason: "gives the model no name; state one")
    }
    return name
  }
}
