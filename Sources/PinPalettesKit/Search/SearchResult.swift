public import Embeddings
public import Recommendations

/// One picture of an answer, and why it stands where it does.
public struct SearchResult: Sendable, Hashable {
  /// Its place in the whole answer, from 1.
  public let rank: Int
  /// The absolute path.
  public let path: String
  /// What it was ranked by: the visual score, the palette's and the mood's, weighted.
  ///
  /// 0…1, or less for a picture that came in by its colors and shows nothing of what was asked for.
  public let score: Double
  /// How well it matches by what it shows, 0…1 within the visual neighbors; nil where nothing was asked for
  /// that a model has to see, or the model has not seen the picture.
  public let visualScore: Double?
  /// How well its colors match, 0…1; nil when colors did not count or are not known.
  public let paletteScore: Double?
  /// How well its mood matches, 0…1; nil when none was asked for or it is not known.
  public let vibeScore: Double?
  /// The cosine of its embedding to the query's, −1…1; nil as for the visual score.
  public let similarity: Double?
  /// The model whose space the similarity was measured in; nil where no model was needed.
  public let model: ModelIdentity?
  /// Everything that went into the score, and the same in sentences.
  public let explanation: Explanation
}

/// What a query found.
public struct SearchAnswer: Sendable, Hashable {
  /// The page that was asked for, best first.
  public let results: [SearchResult]
  /// How many pictures of the library meet the filters of the query.
  public let matches: Int
  /// How many pictures the library has.
  public let librarySize: Int
  /// The model that texts and images were compared by; nil where the query has neither.
  public let model: ModelIdentity?
}
