extension ModelManifest {
  /// A file of the model, and what the manifest says of it.
  public struct NamedFile: Sendable, Hashable {
    /// The field of the manifest that names it, such as `text.tokenizer`.
    public let field: String
    /// The file name, inside the model folder.
    public let file: String
    /// The SHA-256 of the file: 64 lower-case hexadecimal digits.
    public let sha256: String
  }

  /// Every file with a digest, towers before tokenizer, each network before its weights.
  ///
  /// A file that two towers share is listed once for each.
  public var files: [NamedFile] {
    var files = [NamedFile(field: "image", file: image.file, sha256: image.sha256)]
    files += (image.data ?? []).map { NamedFile(field: "image.data", file: $0.file, sha256: $0.sha256) }
    guard let text else { return files }
    files.append(NamedFile(field: "text", file: text.file, sha256: text.sha256))
    files += (text.data ?? []).map { NamedFile(field: "text.data", file: $0.file, sha256: $0.sha256) }
    let tokenizer = text.tokenizer
    files.append(NamedFile(field: "text.tokenizer", file: tokenizer.file, sha256: tokenizer.sha256))
    return files
  }
}
