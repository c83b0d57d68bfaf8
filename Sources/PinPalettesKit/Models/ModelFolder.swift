internal import Catalog
internal import Embeddings
internal import Foundation

/// A model on disk: a folder with a manifest and the files that the manifest names.
struct ModelFolder: Sendable {
  let path: String
  let manifest: ModelManifest

  /// Opens a model by the name of its folder in `models`, or by a path.
  ///
  /// - Throws: `EmbeddingsError` with code `modelNotFound`, `damagedModel` or `unsupportedModel`.
  init(named name: String, in models: String) throws {
    let candidates = name.contains("/") ? [PicturePath.absolute(name)] : [models + "/" + name]
    let manifests = { FileManager.default.fileExists(atPath: $0 + "/manifest.json") }
    guard let folder = candidates.first(where: manifests) else {
      let known = ((try? FileManager.default.contentsOfDirectory(atPath: models)) ?? []).sorted()
      throw EmbeddingsError(
        .modelNotFound, subject: name,
        reason: "there is no model of this name in \(models)"
          + (known.isEmpty ? "" : " (there is: \(known.joined(separator: ", ")))"))
    }
    self.path = folder
    self.manifest = try ModelManifest(
      decoding: Self.bytes(of: folder + "/manifest.json"), subject: folder + "/manifest.json")
  }

  /// Checks the content of a file of the model against the manifest.
  ///
  /// - Throws: `EmbeddingsError` with code `damagedModel` when it is missing or differs.
  func verify(_ file: String, sha256: String) throws {
    _ = try verifiedBytes(of: file, sha256: sha256)
  }

  /// The content of a file of the model, once it has been checked against the manifest.
  ///
  /// - Throws: `EmbeddingsError` with code `damagedModel` when it is missing or differs.
  func verifiedBytes(of file: String, sha256: String) throws -> [UInt8] {
    let bytes = try Self.bytes(of: path + "/" + file)
    let digest = ContentHash(of: bytes).description
    guard digest == sha256.lowercased() else {
      throw EmbeddingsError(
        .damagedModel, subject: path + "/" + file,
        reason: "the file differs from the one its manifest names (SHA-256 \(digest.prefix(12))…, "
          + "not \(sha256.prefix(12))…); fetch the model again")
    }
    return bytes
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    do {
      return try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw EmbeddingsError(.damagedModel, subject: path, reason: FileReason.of(error))
    }
  }
}
