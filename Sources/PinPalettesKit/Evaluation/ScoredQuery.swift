internal import Embeddings
internal import Evaluations
internal import Recommendations

/// A query with every picture scored by its looks and, in the pool, by its colors: all that a weight needs to be tried.
///
/// The ranking holds every picture: the pool as the recommender would order it, then the others by similarity, as
/// a longer answer would bring them.
struct ScoredQuery: Sendable {
  /// A picture of the pool.
  private struct Entry {
    let place: Int
    let visual: Double
    let palette: Double
  }

  private let query: EvaluationQuery
  private let pool: [Entry]
  private let candidates: [Candidate]
  /// Those outside the pool.
  private let rest: RankedRelevance

  init(_ query: EvaluationQuery, pictures: [EvaluationPicture], limit: Int) {
    self.query = query
    let neighbors = pictures.indices.filter { $0 != query.own }
      .map { (place: $0, similarity: query.embedding.similarity(to: pictures[$0].embedding)) }
      .sorted { ($1.similarity, $0.place) < ($0.similarity, $1.place) }
    let size = Recommender.poolSize(limit: limit)
    candidates = neighbors.prefix(size).map {
      Candidate(id: $0.place, embedding: pictures[$0.place].embedding, palette: pictures[$0.place].palette)
    }
    // Both scores of the whole pool are in the answer, whatever the weight.
    pool = Recommender(paletteWeight: 0.5)
      .recommend(from: candidates, for: query.recommendation, limit: candidates.count)
      .map { Entry(place: $0.id, visual: $0.visualScore ?? 0, palette: $0.paletteScore ?? 0) }
      .sorted { $0.place < $1.place }
    let far = neighbors.dropFirst(size)
    rest = RankedRelevance(
      scores: far.map(\.similarity), isRelevant: far.map { query.relevant.contains($0.place) })
  }

  /// The ranking at a palette weight, with λ = 1, and the places of its first `limit` pictures.
  func ranking(paletteWeight: Double, limit: Int) -> (relevance: RankedRelevance, list: [Int]) {
    let scores = scores(paletteWeight: paletteWeight)
    let relevance = RankedRelevance(
      scores: scores, isRelevant: pool.map { query.relevant.contains($0.place) })
    return (relevance.followed(by: rest), order(by: scores).prefix(limit).map { pool[$0].place })
  }

  /// The ranking at a palette weight with variety.
  ///
  /// - Parameters:
  ///   - paletteWeight: The part of the score that colors make up.
  ///   - variety: 1 − λ.
  ///   - depth: How many pictures are picked for variety; nil for the whole pool. The others of the pool follow by
  ///     score.
  ///   - limit: How many places are wanted.
  /// - Returns: The ranking, and the places of its first pictures.
  func ranking(
    paletteWeight: Double, variety: Double, depth: Int?, limit: Int
  ) -> (relevance: RankedRelevance, list: [Int]) {
    let picked = Recommender(paletteWeight: paletteWeight, diversity: variety)
      .recommend(from: candidates, for: query.recommendation, limit: depth ?? candidates.count).map(\.id)
    let isPicked = Set(picked)
    let left = order(by: scores(paletteWeight: paletteWeight)).map { pool[$0].place }
      .filter { !isPicked.contains($0) }
    let relevance = RankedRelevance(inOrder: (picked + left).map { query.relevant.contains($0) })
    return (relevance.followed(by: rest), Array(picked.prefix(limit)))
  }

  private func scores(paletteWeight: Double) -> [Double] {
    pool.map { (1 - paletteWeight) * $0.visual + paletteWeight * $0.palette }
  }

  /// Indices into the pool by falling score; equal ones by place, as the recommender does it.
  private func order(by scores: [Double]) -> [Int] {
    pool.indices.sorted { (scores[$1], pool[$0].place) < (scores[$0], pool[$1].place) }
  }
}
