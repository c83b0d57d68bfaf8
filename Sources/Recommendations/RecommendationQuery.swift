public import Embeddings

/// What to recommend pictures for.
public struct RecommendationQuery: Sendable, Hashable {
  /// Where the colors that count come from.
  public enum Colors: Sendable, Hashable {
    /// From a picture: results should have a palette like this one.
    case like(PaletteSignature)
    /// From a person: results should show these colors, whatever else they show.
    case containing(PaletteSignature)
    /// From the answer itself: the mixed palette of the best visual matches, for queries without colors of their own.
    case bestMatches
    /// From nowhere: colors do not count.
    case any
  }

  /// The query in the model's space.
  public let embedding: Embedding
  /// The colors that count.
  public let colors: Colors

  /// Makes a query.
  public init(embedding: Embedding, colors: Colors) {
    self.embedding = embedding
    self.colors = colors
  }
}
