import Embeddings
import Foundation
import OpenVINOEmbeddings

/// Networks of a hundred bytes that take and return what the default model does not, made with PyPI's `onnx`.
enum TinyModel {
  /// `pixels` Float32 `[1, 3, 2, 2]`, whose means over rows and columns are `out` Float32 `[1, 3]`.
  static let image =
    "CAc6dwo5CgZwaXhlbHMSA291dCIKUmVkdWNlTWVhbioNCgRheGVzQAJAA6ABByoPCghrZWVwZGltcxgAoAECEgFpWiAKBnBpeGVs"
    + "cxIWChQIARIQCgIIAQoCCAMKAggCCgIIAmIVCgNvdXQSDgoMCAESCAoCCAEKAggDQgQKABAN"

  /// The same for two pictures at a time.
  static let pairs =
    "CAc6dwo5CgZwaXhlbHMSA291dCIKUmVkdWNlTWVhbioNCgRheGVzQAJAA6ABByoPCghrZWVwZGltcxgAoAECEgFpWiAKBnBpeGVs"
    + "cxIWChQIARIQCgIIAgoCCAMKAggCCgIIAmIVCgNvdXQSDgoMCAESCAoCCAIKAggDQgQKABAN"

  /// `ids` and `mask` Int32 `[1, 4]`, side by side as `out` Float16 `[1, 4, 2]`.
  static let text =
    "CAc68gEKGQoDaWRzEgFmIgRDYXN0KgkKAnRvGAqgAQIKGgoEbWFzaxIBbSIEQ2FzdCoJCgJ0bxgKoAECChgKAWYKBGF4ZXMSAmZ1"
    + "IglVbnNxdWVlemUKGAoBbQoEYXhlcxICbXUiCVVuc3F1ZWV6ZQoiCgJmdQoCbXUSA291dCIGQ29uY2F0KgsKBGF4aXMYAqABAhIB"
    + "dCoUCAEQB0IEYXhlc0oIAgAAAAAAAABaFQoDaWRzEg4KDAgGEggKAggBCgIIBFoWCgRtYXNrEg4KDAgGEggKAggBCgIIBGIZCgNv"
    + "dXQSEgoQCAoSDAoCCAEKAggECgIIAkIECgAQDQ=="

  /// Writes the networks into a folder.
  static func write(to folder: URL) throws {
    for (name, network) in [("image.onnx", image), ("pairs.onnx", pairs), ("text.onnx", text)] {
      try Data(base64Encoded: network).unwrapped.write(to: folder.appendingPathComponent(name))
    }
  }

  /// A manifest for them.
  ///
  /// - Parameters:
  ///   - image: The file of the image tower.
  ///   - dimension: 3 for the image towers, 2 for the text tower.
  ///   - pooling: How the text tower's tokens become one vector.
  ///   - pads: Whether short texts are padded, with token 9.
  /// - Returns: The manifest.
  /// - Throws: What is wrong with it.
  static func manifest(
    image: String = "image.onnx", dimension: Int, pooling: String = "last", pads: Bool = true
  ) throws -> ModelManifest {
    let digest = String(repeating: "0", count: 64)
    let json = """
      { "formatVersion": 1, "name": "tiny", "revision": "1", "dimension": \(dimension), "license": "MIT",
        "image": { "file": "\(image)", "sha256": "\(digest)", "input": "pixels", "layout": "NCHW",
          "output": "out", "normalized": false, "preprocessing": { "size": 2, "resize": "squash",
          "crop": "none", "interpolation": "bilinear", "antialias": true, "channels": "RGB",
          "mean": [0, 0, 0], "std": [1, 1, 1] } },
        "text": { "file": "text.onnx", "sha256": "\(digest)", "output": "out", "normalized": false,
          "inputs": { "ids": "ids", "mask": "mask", "elements": "int32" }, "pooling": "\(pooling)",
          "tokenizer": { "kind": "bert-wordpiece", "file": "tokenizer.json", "sha256": "\(digest)",
            "lowercase": true, "maxTokens": 4 \(pads ? ", \"padToken\": 9" : "") } } }
      """
    return try ModelManifest(decoding: [UInt8](json.utf8))
  }

  /// The length of a text, over and over.
  struct LengthTokenizer: TextTokenizer {
    func encode(_ text: String) -> [Int32] {
      Array(repeating: Int32(text.utf8.count), count: min(4, text.utf8.count))
    }
  }
}

extension Optional {
  struct Missing: Error {}

  fileprivate var unwrapped: Wrapped {
    get throws {
      guard let self else { throw Missing() }
      return self
    }
  }
}
