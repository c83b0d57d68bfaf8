public import Embeddings

/// A model of this machine.
public struct ModelInfo: Sendable, Hashable {
  /// What the model says of itself.
  public let manifest: ModelManifest
  /// Its folder, absolute.
  public let folder: String
  /// The size of all its files together, in bytes.
  public let byteCount: Int
  /// Whether it came with the program, which never changes or removes it.
  public let isBuiltIn: Bool

  /// The name by which commands take it.
  public var name: String { manifest.name }
  /// The revision of its weights and preprocessing.
  public var revision: String { manifest.revision }
  /// The number of components of its embeddings.
  public var dimension: Int { manifest.dimension }
  /// The license of the weights; empty when not stated.
  public var license: String { manifest.license }
  /// Where it came from; nil when not stated.
  public var source: String? { manifest.source }
  /// What it embeds: `image`, and `text` where it can.
  public var towers: [String] { manifest.text == nil ? ["image"] : ["image", "text"] }
}

/// What adding a model did.
public struct AddedModel: Sendable, Hashable {
  /// The model.
  public let model: ModelInfo
  /// Why it has no tower for texts though one may have been there; nil when there is nothing to tell.
  public let textProblem: Failure?
  /// What else the user should know; nil when there is nothing to tell.
  public let note: String?
  /// Whether the very same model was there already; then nothing was changed.
  public let wasThere: Bool
}
