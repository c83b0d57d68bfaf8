import Embeddings

/// A pool of candidates with their scores, best first.
struct ScoredPool {
  /// A candidate and what its score is made of.
  struct Entry {
    let candidate: Candidate
    let similarity: Double
    let visualScore: Double
    let paletteScore: Double?
    let score: Double

    func recommendation(rank: Int) -> Recommendation {
      Recommendation(
        rank: rank, id: candidate.id, score: score, similarity: similarity, visualScore: visualScore,
        paletteScore: paletteScore)
    }
  }

  /// The candidates by falling score, equal ones by id.
  let ranked: [Entry]

  /// Scores candidates against a query.
  init(_ candidates: [Candidate], query: RecommendationQuery, paletteWeight: Double) {
    let similarities = candidates.map { $0.embedding.similarity(to: query.embedding) }
    let visualScores = Self.stretched(similarities)
    let score = Self.paletteScoring(query.colors, candidates: candidates, similarities: similarities)
    let entries = candidates.indices.map { index in
      let candidate = candidates[index]
      let visual = visualScores[index]
      guard let score else {
        return Entry(
          candidate: candidate, similarity: similarities[index], visualScore: visual, paletteScore: nil,
          score: visual)
      }
      // Unknown colors count as unlike: a picture does not rise for want of an analysis.
      let palette = candidate.palette.map(score)
      return Entry(
        candidate: candidate, similarity: similarities[index], visualScore: visual, paletteScore: palette,
        score: (1 - paletteWeight) * visual + paletteWeight * (palette ?? 0))
    }
    ranked = entries.sorted { ($1.score, $0.candidate.id) < ($0.score, $1.candidate.id) }
  }

  /// Stretches cosines over 0…1; all 1 when they are alike.
  ///
  /// Models crowd their cosines into a narrow band (0.1…0.35 from text to image), which the
  /// palette's scores would otherwise drown.
  static func stretched(_ similarities: [Double]) -> [Double] {
    guard let low = similarities.min(), let high = similarities.max(), high > low else {
      return similarities.map { _ in 1 }
    }
    return similarities.map { ($0 - low) / (high - low) }
  }

  /// How to score a palette; nil when colors do not count.
  private static func paletteScoring(
    _ colors: RecommendationQuery.Colors, candidates: [Candidate], similarities: [Double]
  ) -> ((PaletteSignature) -> Double)? {
    switch colors {
    case .any: return nil
    case .like(let palette): return { palette.similarity(to: $0) }
    case .containing(let palette): return { palette.coverage(in: $0) }
    case .bestMatches:
      let best = candidates.indices
        .sorted { (similarities[$1], candidates[$0].id) < (similarities[$0], candidates[$1].id) }
        .compactMap { candidates[$0].palette }
      guard let blend = PaletteSignature(blending: Array(best.prefix(blendedMatches))) else { return nil }
      return { blend.similarity(to: $0) }
    }
  }

  /// How many of the best visual matches lend their colors: enough to outvote one odd picture.
  private static let blendedMatches = 5
}
