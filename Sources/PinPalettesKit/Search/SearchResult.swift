public import Embeddings

/// One picture of an answer, and why it stands where it does.
public struct SearchResult: Sendable, Hashable {
  /// Its place, from 1.
  public let rank: Int
  /// The absolute path.
  public let path: String
  /// What it was ranked by, 0…1: the visual and the palette score, weighted.
  public let score: Double
  /// How well it matches by what it shows, 0…1 within the pool of candidates.
  public let visualScore: Double
  /// How well its colours match, 0…1; nil when colours did not count.
  public let paletteScore: Double?
  /// The cosine of its embedding to the query's, −1…1.
  public let similarity: Double
  /// The model whose space the similarity was measured in.
  public let model: ModelIdentity
}

/// How an answer is ranked.
public struct SearchOptions: Sendable, Hashable {
  /// The most results, at least 1.
  public var limit = 12
  /// The part of the score that colours make up, 0…1; nil is the default for the kind of query.
  public var paletteWeight: Double?
  /// How much variety counts against fit, 0…1.
  public var diversity = 0.0
  /// How far down the ranking variety may reach, in places; nil for as far as there are candidates.
  public var reach: Int?
  /// Whether a picture that is nearly the same as a better one is left out.
  public var leavesOutDuplicates = false

  /// Makes options of defaults.
  public init() {}
}
