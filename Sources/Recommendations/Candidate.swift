public import Embeddings

/// A picture that may be recommended.
public struct Candidate: Sendable, Hashable {
  /// Which picture, in the caller's own numbering; different for each candidate.
  public let id: Int
  /// The picture in the model's space.
  public let embedding: Embedding
  /// Its colors; nil when they are not known (yet).
  public let palette: PaletteSignature?

  /// Makes a candidate.
  public init(id: Int, embedding: Embedding, palette: PaletteSignature?) {
    self.id = id
    self.embedding = embedding
    self.palette = palette
  }
}
