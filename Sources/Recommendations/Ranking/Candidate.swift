public import Embeddings

/// A picture that may be recommended.
public struct Candidate: Sendable {
  /// Which picture, in the caller's own numbering; different for each candidate.
  public let id: Int
  /// The picture in the model's space; nil where no model has seen it.
  public let embedding: Embedding?
  /// Its colors; nil when they are not known (yet).
  public let palette: PaletteSignature?
  /// The 64 bits by which copies of it are recognized; nil when they are not known.
  public let perceptualHash: UInt64?
  /// What else is known of it: for vibes, for queries of filters alone, and to explain.
  public let facts: (any PictureFacts & Sendable)?

  /// Makes a candidate.
  public init(
    id: Int, embedding: Embedding?, palette: PaletteSignature?, perceptualHash: UInt64? = nil,
    facts: (any PictureFacts & Sendable)? = nil
  ) {
    self.id = id
    self.embedding = embedding
    self.palette = palette
    self.perceptualHash = perceptualHash
    self.facts = facts
  }
}
