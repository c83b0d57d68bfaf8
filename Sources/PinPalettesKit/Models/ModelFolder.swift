internal import Catalog
internal import Crypto
internal import Embeddings
internal import Foundation

/// A model on disk: a folder with a manifest and the files that the manifest names.
struct ModelFolder: Sendable {
  let path: String
  let manifest: ModelManifest

  /// Opens a model by the name of its folder in one of `folders`, or by a path.
  ///
  /// - Parameters:
  ///   - name: The name, or a path, which has a `/`.
  ///   - folders: The folders that hold models; the first that has one of the name counts.
  /// - Throws: `EmbeddingsError` with code `modelNotFound`, `damagedModel` or `unsupportedModel`.
  init(named name: String, in folders: [String]) throws {
    let candidates = name.contains("/") ? [PicturePath.absolute(name)] : folders.map { $0 + "/" + name }
    guard let folder = candidates.first(where: ModelLibrary.hasModel) else {
      // A folder that is missing has no models.
      let entries = folders.flatMap { folder in
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter {
          ModelLibrary.hasModel(folder + "/" + $0)
        }
      }
      let known = Set(entries).sorted()
      throw EmbeddingsError(
        .modelNotFound, subject: name,
        reason: "there is no model of this name in \(folders.joined(separator: " or "))"
          + (known.isEmpty ? "" : " (there is: \(known.joined(separator: ", ")))"))
    }
    self.path = folder
    self.manifest = try ModelManifest(
      decoding: Self.bytes(of: folder + "/manifest.json"), subject: folder + "/manifest.json")
  }

  /// Checks the content of a file of the model against the manifest, however large it is.
  ///
  /// - Throws: `EmbeddingsError` with code `damagedModel` when it is missing or differs.
  func verify(_ file: String, sha256: String) throws {
    var hash = SHA256()
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path + "/" + file))
      defer { try? handle.close() }
      while let data = try handle.read(upToCount: 4 << 20), !data.isEmpty { hash.update(data: data) }
    } catch {
      throw EmbeddingsError(.damagedModel, subject: path + "/" + file, reason: FileReason.of(error))
    }
    let digest = ContentHash(bytes: Array(hash.finalize())).description
    guard digest == sha256.lowercased() else {
      throw EmbeddingsError(
        .damagedModel, subject: path + "/" + file,
        reason: "the file differs from the one its manifest names (SHA-256 \(digest.prefix(12))…, "
          + "not \(sha256.prefix(12))…); fetch the model again")
    }
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    do {
      return try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw EmbeddingsError(.damagedModel, subject: path, reason: FileReason.of(error))
    }
  }
}
