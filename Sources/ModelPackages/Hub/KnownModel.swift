/// A model that can be pulled by a short name.
///
/// Each is a public repository with an ONNX export that other programs use. The machines that this was built
/// on reach no hub: repositories and files are those of the sources named at each, read and not tried.
/// Revisions are not pinned; what is installed says which commit it is.
public struct KnownModel: Sendable, Hashable {
  /// The short name.
  public let name: String
  /// What it is, for people.
  public let title: String
  /// The repository, with the folder of the networks where there are several: ``HubReference`` reads it.
  public let reference: String
  /// The number of components of an embedding.
  public let dimension: Int
  /// The license of the weights.
  public let license: String

  /// All of them, smallest first within a family.
  public static let all = [
    // Weights: github.com/openai/CLIP (MIT). Files seen: onnx/vision_model.onnx (352 MB), onnx/text_model.onnx
    // (254 MB), both also as _fp16 and _quantized, tokenizer.json and preprocessor_config.json above them
    // (huggingface.co/Xenova/clip-vit-base-patch32/tree/4c1807b705b1d015fb032789cc4d221b23025a6f/onnx).
    KnownModel(
      name: "clip-vit-b-32", title: "OpenAI CLIP ViT-B/32", reference: "Xenova/clip-vit-base-patch32",
      dimension: 512, license: "MIT"),
    // The larger sister, exported by the same author with the same tools.
    KnownModel(
      name: "clip-vit-l-14", title: "OpenAI CLIP ViT-L/14", reference: "Xenova/clip-vit-large-patch14",
      dimension: 768, license: "MIT"),
    // Weights: laion/CLIP-ViT-B-32-laion2B-s34B-b79K (MIT), exported for Immich, which lists the model in
    // machine-learning/immich_ml/models/constants.py. Files seen: visual/model.onnx (351 MB) and
    // preprocess_cfg.json, textual/model.onnx and tokenizer.json, config.json
    // (huggingface.co/immich-app/ViT-B-32__laion2b-s34b-b79k/tree/main).
    KnownModel(
      name: "openclip-vit-b-32-laion2b", title: "OpenCLIP ViT-B/32, LAION-2B",
      reference: "immich-app/ViT-B-32__laion2b-s34b-b79k", dimension: 512, license: "MIT"),
    // Weights: apple/MobileCLIP2-S0 and -S2, for research only. The export keeps a folder for each size,
    // onnx/s0 with vision_model.onnx (45 MB), onnx/s2 (143 MB), a text_model.onnx of 254 MB and a
    // preprocessor_config.json in each, and one tokenizer.json above them
    // (huggingface.co/plhery/mobileclip2-onnx at ba95759a5bdbaca53e9111e2550a76ec09c8fd9e).
    KnownModel(
      name: "mobileclip2-s0", title: "Apple MobileCLIP2-S0", reference: "plhery/mobileclip2-onnx/onnx/s0",
      dimension: 512, license: "apple-amlr (research only)"),
    KnownModel(
      name: "mobileclip2-s2", title: "Apple MobileCLIP2-S2", reference: "plhery/mobileclip2-onnx/onnx/s2",
      dimension: 512, license: "apple-amlr (research only)"),
    // Weights: google/siglip2-base-patch16-224 (Apache-2.0). Files: onnx/vision_model.onnx and
    // onnx/text_model.onnx with variants fp16, int8, q4 and more
    // (huggingface.co/onnx-community/siglip2-base-patch16-224-ONNX/tree/main/onnx).
    KnownModel(
      name: "siglip2-b-16", title: "Google SigLIP 2 B/16, multilingual",
      reference: "onnx-community/siglip2-base-patch16-224-ONNX", dimension: 768, license: "Apache-2.0"),
  ]

  /// The model of this short name; nil when there is none.
  public init?(named name: String) {
    guard let model = Self.all.first(where: { $0.name == name.lowercased() }) else { return nil }
    self = model
  }

  private init(name: String, title: String, reference: String, dimension: Int, license: String) {
    self.name = name
    self.title = title
    self.reference = reference
    self.dimension = dimension
    self.license = license
  }
}
