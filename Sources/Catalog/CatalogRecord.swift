public import Embeddings

/// Everything that a catalog knows of one file.
public struct CatalogRecord: Sendable, Hashable {
  /// The file.
  public let file: CatalogedFile
  /// What the analysis found in its content; nil where it has not been done.
  public let analysis: ImageAnalysis?
  /// The embeddings of its content, by model.
  public let embeddings: [ModelIdentity: Embedding]

  /// Makes a record.
  public init(file: CatalogedFile, analysis: ImageAnalysis?, embeddings: [ModelIdentity: Embedding]) {
    self.file = file
    self.analysis = analysis
    self.embeddings = embeddings
  }
}
