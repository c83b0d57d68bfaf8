public import Embeddings
internal import Foundation

/// How a folder of model files becomes a model of ours: the files to write and the manifest that goes with them.
///
/// The caller writes ``files``, hashing them, then asks for ``manifest(digests:revision:source:)``.
public struct ModelPlan: Sendable {
  /// A file of the new folder.
  public struct File: Sendable, Hashable {
    /// Where its bytes come from.
    public enum Content: Sendable, Hashable {
      /// A file of the source, unchanged.
      case copy(of: String)
      /// Pieces of a file of the source.
      case segments(of: String, [ONNXCut.Segment])
    }

    /// The path in the new folder.
    public let name: String
    /// Where its bytes come from.
    public let content: Content
  }

  /// How the source is laid out.
  public let layout: ModelLayout.Kind
  /// The model's name.
  public let name: String
  /// What to write, in order of name.
  public let files: [File]
  /// Why the model comes without its tower for texts; nil when it has it, or never had one in its manifest.
  public let textProblem: ModelPackagesError?

  let content: Content

  enum Content: Sendable {
    case draft(ManifestDraft)
    /// The manifest that the source has.
    case given(ModelManifest, bytes: [UInt8])
  }

  /// What the revision is the digest of: that of the networks, and how pictures and texts are fed to them.
  ///
  /// - Parameter digests: The SHA-256 of every file, by name, in lower-case hexadecimal.
  /// - Returns: The bytes to hash; nil when the source's manifest states its revision.
  /// - Throws: ``ModelPackagesError`` with code `damagedFile` when a digest is missing.
  public func identity(digests: [String: String]) throws -> [UInt8]? {
    guard case .draft(let draft) = content else { return nil }
    return try draft.identity(digests: digests)
  }

  /// Makes the manifest and checks it as if it had been read.
  ///
  /// - Parameters:
  ///   - digests: The SHA-256 of every file, by name, in lower-case hexadecimal.
  ///   - revision: The revision; a manifest that the source has keeps its own.
  ///   - source: Where the model came from, for people to read.
  /// - Returns: The manifest and its file's bytes.
  /// - Throws: `EmbeddingsError` when the model asks for what this version cannot do, ``ModelPackagesError``
  ///   with code `damagedFile` when a file differs from the source's manifest.
  public func manifest(
    digests: [String: String], revision: String, source: String?
  ) throws -> (manifest: ModelManifest, bytes: [UInt8]) {
    let bytes: [UInt8]
    switch content {
    case .draft(let draft):
      bytes = try draft.json(name: name, revision: revision, source: source, digests: digests)
    case .given(let manifest, let original):
      for file in manifest.files where digests[file.file] != file.sha256 {
        throw ModelPackagesError(
          .damagedFile, subject: file.file, reason: "differs from the one that its manifest.json names")
      }
      bytes = manifest.name == name ? original : try Self.renamed(original, to: name)
    }
    return (try ModelManifest(decoding: bytes), bytes)
  }

  /// The same model without its tower for texts, for a tokenizer that turns out not to run.
  ///
  /// - Parameter problem: Why; ``textProblem`` of the new plan.
  /// - Returns: The plan; nil when the source has a manifest, which is taken whole or not at all.
  public func withoutText(because problem: ModelPackagesError) -> ModelPlan? {
    guard case .draft(let draft) = content, let text = draft.text else { return nil }
    let dropped = Set(text.network.data + [text.network.file, text.tokenizerFile])
      .subtracting(draft.image.network.data)
    return ModelPlan(
      layout: layout, name: name, files: files.filter { !dropped.contains($0.name) }, textProblem: problem,
      content: .draft(
        ManifestDraft(
          dimension: draft.dimension, license: draft.license, logitScale: draft.logitScale,
          logitBias: draft.logitBias, image: draft.image, text: nil)))
  }

  private static func renamed(_ manifest: [UInt8], to name: String) throws -> [UInt8] {
    guard var object = try JSONSerialization.jsonObject(with: Data(manifest)) as? [String: Any] else {
      throw ModelPackagesError(.damagedFile, subject: "manifest.json", reason: "is not a JSON object")
    }
    object["name"] = name
    return [UInt8](
      try JSONSerialization.data(
        withJSONObject: object, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]))
  }
}
