/// Where the parts of a model lie in its folder.
public struct ModelLayout: Sendable, Hashable {
  /// How the folder is laid out.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A folder with a manifest of our own.
    case packaged
    /// One network for pictures and one for texts.
    case separate
    /// One network with both towers, or a single tower under a general name.
    case combined
  }

  /// How the folder is laid out.
  public let kind: Kind
  /// The network for pictures, or both towers.
  let image: String
  /// The network for texts, where it is one of its own.
  let text: String?

  /// Recognizes the layout of a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - variant: The variant of the networks, such as `fp16`: the ending of their names after `_`; nil for
  ///     the full one.
  /// - Throws: ``ModelPackagesError`` with code `unrecognizedLayout`, `notFound` when there is no such variant.
  init(of folder: some ModelSourceFolder, variant: String?) throws(ModelPackagesError) {
    if variant == nil, folder.has("manifest.json") {
      self.init(kind: .packaged, image: "manifest.json", text: nil)
      return
    }
    let ending = variant.map { "_\($0)" } ?? ""
    let separate = Self.separateNames.map { ($0.image + ending + ".onnx", $0.text + ending + ".onnx") }
    // A pair before a network for pictures alone, whose partner may go by another of the names.
    if let (image, text) = separate.first(where: { folder.has($0.0) && folder.has($0.1) }) {
      self.init(kind: .separate, image: image, text: text)
      return
    }
    if let (image, _) = separate.first(where: { folder.has($0.0) }) {
      self.init(kind: .separate, image: image, text: nil)
      return
    }
    for name in Self.combinedNames where folder.has(name + ending + ".onnx") {
      self.init(kind: .combined, image: name + ending + ".onnx", text: nil)
      return
    }
    throw Self.error(in: folder, variant: variant)
  }

  private init(kind: Kind, image: String, text: String?) {
    self.kind = kind
    self.image = image
    self.text = text
  }

  /// Names of the two networks, most telling first.
  ///
  /// Sources: Immich's `machine-learning` export (`visual/model.onnx`), Hugging Face Optimum and
  /// transformers.js (`onnx/vision_model.onnx`); the others are what export scripts commonly write.
  private static let separateNames: [(image: String, text: String)] = [
    ("visual/model", "textual/model"),
    ("onnx/vision_model", "onnx/text_model"),
    ("vision_model", "text_model"),
    ("visual", "textual"),
    ("visual", "text"),
    ("image_encoder", "text_encoder"),
    ("image", "text"),
  ]

  private static let combinedNames = ["onnx/model", "model"]

  private static func error(in folder: some ModelSourceFolder, variant: String?) -> ModelPackagesError {
    let variants = Self.variants(in: folder)
    let list = variants.joined(separator: ", ")
    if let variant {
      return ModelPackagesError(
        .notFound, subject: folder.name,
        reason: "has no variant \"\(variant)\" of its networks"
          + (variants.isEmpty ? "" : " (there is: \(list))"))
    }
    if !variants.isEmpty {
      return ModelPackagesError(
        .unrecognizedLayout, subject: folder.name,
        reason: "has only variants of the networks: \(list); name one of them as the variant")
    }
    let isPyTorch = folder.files.contains { $0.path.hasSuffix(".safetensors") || $0.path.hasSuffix(".bin") }
    return ModelPackagesError(
      .unrecognizedLayout, subject: folder.name,
      reason: isPyTorch
        ? "has weights but no ONNX network; export it to ONNX first, for example with optimum-cli"
        : "holds no model: there is no manifest.json, visual/model.onnx, onnx/vision_model.onnx or model.onnx"
    )
  }

  /// The endings after which a network for pictures, or for both, is there.
  private static func variants(in folder: some ModelSourceFolder) -> [String] {
    let stems = separateNames.map(\.image) + combinedNames
    let found = folder.files.flatMap { file in
      stems.compactMap { stem in
        file.path.hasPrefix(stem + "_") && file.path.hasSuffix(".onnx")
          ? String(file.path.dropFirst(stem.count + 1).dropLast(5)) : nil
      }
    }
    return Set(found).sorted()
  }
}
