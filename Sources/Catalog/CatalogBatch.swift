public import Embeddings

/// What one transaction writes; all of it or none.
public struct CatalogBatch: Sendable, Hashable {
  /// Files seen: new, changed or moved.
  ///
  /// A path that is known already is replaced; of several records of one path the last counts.
  public var files: [CatalogedFile] = []
  /// Analyses computed anew, by content.
  public var analyses: [ContentHash: ImageAnalysis] = [:]
  /// Embeddings computed anew, by content.
  public var embeddings: [ContentHash: Embedding] = [:]

  /// Makes an empty batch.
  public init() {}

  /// Whether there is nothing to write.
  public var isEmpty: Bool { files.isEmpty && analyses.isEmpty && embeddings.isEmpty }
}
