import Embeddings

/// Ranks a pool of candidates by how they look, by their colors and moods, and varies the answer if asked to.
///
/// The pool has to be larger than the answer (``poolSize(limit:)``): colors
/// can only bring forward what is in it.
public struct Recommender: Sendable, Hashable {
  /// The part of the score that colors make up, 0 (none)…1 (all); nil for what suits the query.
  public let paletteWeight: Double?
  /// How much variety counts against fit, 0 (not at all)…1 (nothing else counts): 1 − λ of maximal marginal relevance.
  public let diversity: Double
  /// When a picture is too much like one already picked; nil keeps all.
  public let duplicates: DuplicateRule?
  /// How far down the ranking variety may reach, in places; nil for the whole pool.
  public let reach: Int?
  /// The score under which a picture is left out; nil keeps all.
  public let minimumScore: Double?

  /// The palette weight for a query that is a picture.
  ///
  /// The largest that costs no more than 2 % of mean average precision on labelled pictures of clothes:
  /// `docs/evaluation.md`.
  public static let imagePaletteWeight = 0.25
  /// The palette weight for a query in words.
  ///
  /// The largest that costs no more than 2 % of mean reciprocal rank on captioned photographs: `docs/evaluation.md`.
  public static let textPaletteWeight = 0.35
  /// The diversity of a moodboard: λ = 0.75, the least that costs no more than 2 % on either of these sets.
  public static let boardDiversity = 0.25

  /// Sets up a ranking.
  ///
  /// - Precondition: `paletteWeight` and `diversity` lie in 0…1.
  /// - Parameters:
  ///   - paletteWeight: The part of the score that colors make up; nil for
  ///     ``RecommendationQuery/defaultPaletteWeight``. It has no effect where there is nothing but colors.
  ///   - diversity: How much variety counts against fit.
  ///   - duplicates: When to leave out a picture beside one already picked; the answer may then be shorter
  ///     than asked for.
  ///   - reach: How far down the ranking variety may reach, in places. What stands lower is taken only
  ///     when too many above it are duplicates. In a small library the pool is everything there is, and
  ///     without this bound variety brings in what has nothing to do with the query.
  ///   - minimumScore: The score under which a picture is left out.
  public init(
    paletteWeight: Double? = nil, diversity: Double = 0, duplicates: DuplicateRule? = nil, reach: Int? = nil,
    minimumScore: Double? = nil
  ) {
    precondition(
      paletteWeight.map((0...1).contains) ?? true,
      "the palette weight is 0…1, not \(paletteWeight.map { "\($0)" } ?? "nil")")
    precondition((0...1).contains(diversity), "the diversity is 0…1, not \(diversity)")
    self.paletteWeight = paletteWeight
    self.diversity = diversity
    self.duplicates = duplicates
    self.reach = reach
    self.minimumScore = minimumScore
  }

  /// Sets up a ranking that leaves out duplicates by their cosine alone.
  public init(
    paletteWeight: Double?, diversity: Double = 0, duplicateSimilarity: Double?, reach: Int? = nil
  ) {
    self.init(
      paletteWeight: paletteWeight, diversity: diversity,
      duplicates: duplicateSimilarity.map { DuplicateRule(similarity: $0, hashDistance: -1) }, reach: reach)
  }

  /// How many candidates to fetch for pages of `limit` pictures.
  ///
  /// It depends on the size of a page and not on which page it is: all pages then come from one ranking of one
  /// pool, and the next page goes on where the last one ended.
  public static func poolSize(limit: Int) -> Int { max(200, min(max(limit, 0), Int.max / 10) * 10) }

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
  ///   - offset: How many of the answer to pass over. The ranking is the same for every offset, and only cut
  ///     elsewhere.
  ///   - visualRange: The cosines that score 0 and 1, where the candidates are not the visual neighbors alone:
  ///     of pools joined from several sources, or after the first pool. Nil for the range of the candidates.
  /// - Returns: At most `limit` recommendations, by rank.
  /// - Complexity: O(n) palette comparisons; with diversity or without duplicates, O(n · (`offset` + `limit`))
  ///   cosines too.
  public func recommend(
    from candidates: [Candidate], for query: RecommendationQuery, limit: Int, offset: Int = 0,
    visualRange: VisualRange? = nil
  ) -> [Recommendation] {
    let pool = ScoredPool(
      candidates, query: query, paletteWeight: paletteWeight, visualRange: visualRange)
    let ranked = pool.ranked.prefix { entry in minimumScore.map { entry.score >= $0 } ?? true }
    let start = min(max(offset, 0), ranked.count)
    let end = min(start + min(max(limit, 0), ranked.count), ranked.count)
    guard start < end else { return [] }
    let picks = picks(from: ranked, count: end)
    let explainer = Explainer(query: query, pool: pool, picks: picks, diversity: diversity)
    return picks.indices.dropFirst(start).map(explainer.recommendation)
  }

  /// The first `count` of the answer, as places in the ranking.
  private func picks(from ranked: ArraySlice<ScoredPool.Entry>, count: Int) -> [MarginalRelevance.Pick] {
    guard diversity > 0 || duplicates != nil else {
      return (0..<count).map { MarginalRelevance.Pick(place: $0, nearest: nil) }
    }
    // Reach decides on what the first places may hold. Pages beyond it, and answers that duplicates make too
    // short, go on in the order of scores behind what it gave: no page changes an earlier one.
    let bound = min(reach.map { max($0, 0) } ?? ranked.count, ranked.count)
    var picked = select(from: ranked.prefix(bound), limit: count)
    if picked.count < count, bound < ranked.count {
      picked = select(from: ranked, limit: count, after: picked)
    }
    return picked
  }

  private func select(
    from ranked: ArraySlice<ScoredPool.Entry>, limit: Int, after picked: [MarginalRelevance.Pick] = []
  ) -> [MarginalRelevance.Pick] {
    let likeness = Likeness(ranked.map(\.candidate), duplicates: duplicates)
    return MarginalRelevance(diversity: diversity)
      .select(scores: ranked.map(\.score), likeness: likeness, limit: limit, after: picked.map(\.place))
  }
}
