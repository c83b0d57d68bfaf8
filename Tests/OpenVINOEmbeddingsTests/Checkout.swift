import Embeddings
import Foundation
import OpenVINOEmbeddings
import Testing

/// The files of the checkout that the tests need.
enum Checkout {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let model = root.appendingPathComponent("Models/pinclip").path
  static let libraries = root.appendingPathComponent(".deps/openvino/libs").path

  static let hasOpenVINO = FileManager.default.fileExists(atPath: libraries)

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(model)/\(name)")))
  }

  static func manifest() throws -> ModelManifest {
    try ModelManifest(decoding: bytes("manifest.json"))
  }

  static func tokenizer() throws -> WordPieceTokenizer {
    try WordPieceTokenizer(decoding: bytes("tokenizer.json"), settings: #require(manifest().text).tokenizer)
  }

  static func library() throws -> OpenVINOLibrary {
    try OpenVINOLibrary.load(searchPaths: [libraries])
  }

  static func imageEmbedder(_ options: InferenceOptions = .init()) throws -> OpenVINOImageEmbedder {
    try OpenVINOImageEmbedder(manifest: manifest(), folder: model, library: library(), options: options)
  }

  static func textEmbedder(_ options: InferenceOptions = .init()) throws -> OpenVINOTextEmbedder {
    try OpenVINOTextEmbedder(
      manifest: manifest(), folder: model, tokenizer: tokenizer(), library: library(), options: options)
  }
}

/// A folder that is deleted with its last reference.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Every file below the folder.
  var files: [URL] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: url.path).sorted()
        .map { url.appendingPathComponent($0) }
        .filter { try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true }
    }
  }
}
