internal import Embeddings
internal import Evaluations
internal import Recommendations

/// A question whose right answers are known.
struct EvaluationQuery: Sendable {
  let embedding: Embedding
  let colors: RecommendationQuery.Colors
  /// The colors of the query's picture, as the histogram sees them; nil for a text.
  let histogram: LabHistogram?
  /// The place of the query's own picture, which is no answer; nil for a text.
  let own: Int?
  /// The places of the right answers, at least one.
  let relevant: Set<Int>

  var recommendation: RecommendationQuery { RecommendationQuery(embedding: embedding, colors: colors) }
}
