internal import Embeddings

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
      try verified.remember(finding, of: path) { try verify(file.file, sha256: file.sha256) }
    }
  }
}
