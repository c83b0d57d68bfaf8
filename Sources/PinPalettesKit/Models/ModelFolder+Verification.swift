internal import Crypto
internal import Embeddings
internal import Foundation

extension ModelFolder {
  /// Checks files of the model against the manifest; those that have not changed since they were checked are
  /// passed over.
  ///
  /// - Parameters:
  ///   - fields: Which files, by the field of the manifest that names them, such as `image` for `image` and
  ///     `image.data`; nil for all.
  ///   - verified: What is remembered of earlier checks; one without a folder reads every file whole.
  /// - Throws: `EmbeddingsError` with code `damagedModel` when one is missing or differs.
  func verify(_ fields: [String]? = nil, remembering verified: VerifiedFiles) throws {
    for file in manifest.files where fields?.contains(file.field) ?? true {
      let path = path + "/" + file.file
      let finding = "sha256 \(file.sha256)"
      guard !verified.know(finding, of: path) else { continue }
      try verified.remember(finding, of: path) { try Self.check(path, sha256: file.sha256) }
    }
  }

  /// Reads a file piece by piece: some networks are larger than the memory they run in.
  private static func check(_ path: String, sha256: String) throws {
    var hash = SHA256()
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? file.close() }
      while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty { hash.update(data: piece) }
    } catch {
      throw EmbeddingsError(.damagedModel, subject: path, reason: FileReason.of(error))
    }
    let digest = hash.finalize().map { String(format: "%02x", $0) }.joined()
    guard digest == sha256 else {
      throw EmbeddingsError(
        .damagedModel, subject: path,
        reason: "the file differs from the one its manifest names (SHA-256 \(digest.prefix(12))…, "
          + "not \(sha256.prefix(12))…); fetch the model again")
    }
  }
}
