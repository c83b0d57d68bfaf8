import Embeddings

/// Ranks a pool of visual neighbors by how they look and by their colors, and varies the answer if asked to.
///
/// The pool has to be larger than the answer (``poolSize(limit:)``): colors
/// can only bring forward what is in it.
public struct Recommender: Sendable, Hashable {
  /// The part of the score that colors make up, 0 (none)…1 (all).
  public let paletteWeight: Double
  /// How much variety counts against fit, 0 (not at all)…1 (nothing else counts).
  public let diversity: Double
  /// The cosine from which on a picture is too much like one already picked; nil keeps all.
  public let duplicateSimilarity: Double?
  /// How far down the ranking variety may reach, in places; nil for the whole pool.
  public let reach: Int?

  /// The palette weight for a query that is a picture, a prior until measured.
  public static let imagePaletteWeight = 0.35
  /// The palette weight for a query in words, a prior until measured.
  public static let textPaletteWeight = 0.25
  /// The diversity that suits a moodboard.
  public static let boardDiversity = 0.25

  /// Sets up a ranking.
  ///
  /// - Precondition: `paletteWeight` and `diversity` lie in 0…1.
  /// - Parameters:
  ///   - paletteWeight: The part of the score that colors make up.
  ///   - diversity: How much variety counts against fit.
  ///   - duplicateSimilarity: The cosine from which on to leave out a picture beside one already
  ///     picked, such as ``NearDuplicates/similarity``; the answer may then be shorter than asked for.
  ///   - reach: How far down the ranking variety may reach, in places. What stands lower is taken only
  ///     when too many above it are duplicates. In a small library the pool is everything there is, and
  ///     without this bound variety brings in what has nothing to do with the query.
  public init(
    paletteWeight: Double, diversity: Double = 0, duplicateSimilarity: Double? = nil, reach: Int? = nil
  ) {
    precondition((0...1).contains(paletteWeight), "the palette weight is 0…1, not \(paletteWeight)")
    precondition((0...1).contains(diversity), "the diversity is 0…1, not \(diversity)")
    self.paletteWeight = paletteWeight
    self.diversity = diversity
    self.duplicateSimilarity = duplicateSimilarity
    self.reach = reach
  }

  /// How many visual neighbors to fetch for an answer of `limit` pictures.
  public static func poolSize(limit: Int) -> Int { max(200, 10 * max(limit, 0)) }

  /// The best of `candidates` for `query`, in order; equal scores by id.
  ///
  /// Leave the query's own picture out of the candidates: its cosine of 1
  /// would squeeze the visual scores of all others together.
  ///
  /// - Precondition: Ids differ, and all embeddings have one dimension.
  /// - Parameters:
  ///   - candidates: The pool, in any order.
  ///   - query: What to recommend for.
  ///   - limit: The most to return.
  /// - Returns: At most `limit` recommendations, by rank.
  /// - Complexity: O(n) palette comparisons; with diversity or without duplicates, O(n · `limit`) cosines too.
  public func recommend(
    from candidates: [Candidate], for query: RecommendationQuery, limit: Int
  ) -> [Recommendation] {
    let ranked = ScoredPool(candidates, query: query, paletteWeight: paletteWeight).ranked
    guard diversity > 0 || duplicateSimilarity != nil else {
      return ranked.prefix(max(limit, 0)).enumerated().map { $1.recommendation(rank: $0 + 1) }
    }
    var picked = select(from: ranked.prefix(reach ?? ranked.count), limit: limit)
    if picked.count < min(limit, ranked.count) { picked = select(from: ranked[...], limit: limit) }
    return picked.enumerated().map { ranked[$1].recommendation(rank: $0 + 1) }
  }

  private func select(from ranked: ArraySlice<ScoredPool.Entry>, limit: Int) -> [Int] {
    MarginalRelevance(diversity: diversity, duplicateSimilarity: duplicateSimilarity)
      .select(scores: ranked.map(\.score), embeddings: ranked.map(\.candidate.embedding), limit: limit)
  }
}
