import Embeddings
import Foundation

/// The default model in the checkout.
enum ModelFolder {
  static let path = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Models/pinclip").path

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")))
  }

  static func manifest() throws -> ModelManifest {
    try ModelManifest(decoding: bytes("manifest.json"))
  }
}

/// A manifest whose lines can be changed one at a time.
enum SampleManifest {
  static let json = """
    {
      "formatVersion": 1, "name": "sample", "revision": "7", "dimension": 4, "license": "MIT",
      "image": {
        "file": "image.onnx", "sha256": "\(String(repeating: "0", count: 64))",
        "input": "pixels", "layout": "NCHW", "output": "image", "normalized": true,
        "preprocessing": {
          "size": 5, "resize": "shortest", "crop": "center", "interpolation": "bicubic",
          "antialias": true, "channels": "RGB", "mean": [0, 0, 0], "std": [1, 1, 1]
        }
      },
      "text": {
        "file": "text.onnx", "sha256": "\(String(repeating: "a", count: 64))",
        "inputs": { "ids": "ids" }, "output": "text", "normalized": false,
        "tokenizer": {
          "kind": "bert-wordpiece", "file": "tokenizer.json", "sha256": "\(String(repeating: "f", count: 64))",
          "lowercase": true, "maxTokens": 6, "startToken": 1, "endToken": 2, "unknownToken": 3
        }
      }
    }
    """

  /// Decodes the sample after replacing one piece of its text.
  static func decode(replacing old: String = "", with new: String = "") throws -> ModelManifest {
    try ModelManifest(decoding: [UInt8](json.replacingOccurrences(of: old, with: new).utf8))
  }
}
