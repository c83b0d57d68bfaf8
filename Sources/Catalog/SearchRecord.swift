public import Embeddings

/// What a search has to know of one file: everything that pictures are compared, filtered and told by.
public struct SearchRecord: Sendable, Hashable {
  /// The file.
  public let file: CatalogedFile
  /// What the analysis found in its content, without the fingerprint; nil where it has not been done.
  public let analysis: ImageAnalysis?
  /// The perceptual hash of the fingerprint; nil where there is none.
  public let perceptualHash: UInt64?
  /// The embedding of its content under the model that was asked for; nil where there is none.
  public let embedding: Embedding?

  /// Makes a record.
  public init(file: CatalogedFile, analysis: ImageAnalysis?, perceptualHash: UInt64?, embedding: Embedding?) {
    self.file = file
    self.analysis = analysis
    self.perceptualHash = perceptualHash
    self.embedding = embedding
  }
}
