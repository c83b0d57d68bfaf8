public import Embeddings
public import Imaging
public import Recommendations

/// A picture that may go onto a board, or is on one.
public struct CurationCandidate: Sendable, Identifiable {
  /// Which picture, in the caller's own numbering; different for each candidate.
  public let id: Int
  /// What sentences call it, such as `coffee-cup.jpg`.
  public let name: String
  /// How well it answers what was asked for, 0…1; outside values are brought to the nearest end.
  ///
  /// The score of a search, or 1 for pictures that a person named. It has no part in judging a finished
  /// board.
  public let relevance: Double
  /// The picture in the model's space; nil where no model has seen it.
  public let embedding: Embedding?
  /// Its colors; nil when they are not known.
  public let palette: PaletteSignature?
  /// The upright picture's size, in pixels; nil when it is not known.
  public let size: PixelSize?
  /// The 64 bits by which copies of it are recognized; nil when they are not known.
  public let perceptualHash: UInt64?

  /// Makes a candidate; a relevance that is no number counts as 0.
  public init(
    id: Int, name: String, relevance: Double = 1, embedding: Embedding?, palette: PaletteSignature?,
    size: PixelSize?, perceptualHash: UInt64? = nil
  ) {
    self.id = id
    self.name = name
    self.relevance = relevance.isNaN ? 0 : min(max(relevance, 0), 1)
    self.embedding = embedding
    self.palette = palette
    self.size = size
    self.perceptualHash = perceptualHash
  }
}
