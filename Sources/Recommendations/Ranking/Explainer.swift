internal import ColorScience
internal import Embeddings

/// Explains the picks of one answer.
struct Explainer {
  let query: RecommendationQuery
  let pool: ScoredPool
  let picks: [MarginalRelevance.Pick]
  let diversity: Double

  /// The pick of that number with its reasons.
  func recommendation(_ number: Int) -> Recommendation {
    let pick = picks[number]
    let entry = pool.ranked[pick.place]
    return Recommendation(
      rank: number + 1, id: entry.candidate.id, score: entry.score, similarity: entry.similarity,
      visualScore: entry.visualScore, paletteScore: entry.paletteScore, vibeScore: entry.vibeScore,
      explanation: explanation(of: pick, entry, rank: number + 1))
  }

  private func explanation(
    of pick: MarginalRelevance.Pick, _ entry: ScoredPool.Entry, rank: Int
  ) -> Explanation {
    let hasTerms = pool.mixing.visualPart + pool.mixing.vibePart + pool.mixing.paletteWeight > 0
    return Explanation(
      rank: rank, rankByScore: pick.place + 1, score: entry.score, visualPart: pool.mixing.visualPart,
      palettePart: hasTerms ? pool.mixing.paletteWeight : 0, vibePart: pool.mixing.vibePart,
      visualScore: entry.visualScore, paletteScore: entry.paletteScore, vibeScore: entry.vibeScore,
      terms: terms(of: entry.candidate), swatches: swatches(of: entry.candidate), colorSource: colorSource,
      vibes: vibes(of: entry.candidate), filters: filters(of: entry.candidate),
      diversity: diversity > 0
        ? Explanation.Diversity(
          weight: diversity, nearestRank: pick.nearest.map { $0.pick + 1 },
          similarity: pick.nearest?.similarity ?? 0, penalty: diversity * (pick.nearest?.similarity ?? 0))
        : nil,
      duplicatesLeftOut: pick.duplicates)
  }

  private var colorSource: Explanation.ColorSource {
    guard pool.palettePart != nil else { return .none }
    return switch query.colors {
    case .any: .none
    case .wished: .wished
    case .like: .images
    case .bestMatches: .bestMatches
    }
  }

  private func terms(of candidate: Candidate) -> [Explanation.TermMatch] {
    guard let embedding = candidate.embedding, let visual = query.visual else { return [] }
    return visual.terms.map {
      Explanation.TermMatch(
        label: $0.label, weight: $0.weight, cosine: embedding.similarity(to: $0.embedding))
    }
  }

  private func vibes(of candidate: Candidate) -> [Explanation.VibeMatch] {
    query.vibes.compactMap { part in
      candidate.facts?.score(of: part.vibe).map {
        Explanation.VibeMatch(vibe: part.vibe, weight: part.weight, score: $0)
      }
    }
  }

  private func filters(of candidate: Candidate) -> [Explanation.FilterMatch] {
    guard let facts = candidate.facts else { return [] }
    return query.filters.compactMap { filter in
      filter.condition.value(of: facts).map { Explanation.FilterMatch(filter: filter, value: $0) }
    }
  }

  private func swatches(of candidate: Candidate) -> [Explanation.SwatchMatch] {
    guard let palette = candidate.palette else { return [] }
    switch pool.palettePart {
    case nil: return []
    case .wished(let wish):
      let total = wish.totalWeight
      return (wish.wanted.map { ($0, 1.0) } + wish.avoided.map { ($0, -1.0) }).compactMap { part, sign in
        palette.closest(to: part.point).map {
          match(part.color, weight: sign * part.weight / total, palette, $0)
        }
      }
    case .like(let palettes):
      let total = palettes.reduce(0) { $0 + $1.weight }
      return palettes.flatMap { sought in
        sought.palette.points.indices.compactMap { place in
          palette.closest(to: sought.palette.points[place]).map {
            match(
              sought.palette.color(at: place), weight: sought.weight / total * sought.palette.masses[place],
              palette, $0)
          }
        }
      }
    }
  }

  private func match(
    _ sought: RGBColor, weight: Double, _ palette: PaletteSignature, _ closest: (place: Int, distance: Double)
  ) -> Explanation.SwatchMatch {
    Explanation.SwatchMatch(
      sought: sought, weight: weight, found: palette.color(at: closest.place),
      share: palette.share(at: closest.place), mass: palette.masses[closest.place], distance: closest.distance
    )
  }
}

extension PaletteSignature {
  /// The point closest to another one, the first of equals, and its capped distance.
  fileprivate func closest(to point: SIMD3<Double>) -> (place: Int, distance: Double)? {
    var closest: (place: Int, square: Double)?
    for (place, other) in points.enumerated() {
      let difference = point - other
      let square = (difference * difference).sum()
      if square < closest?.square ?? .infinity { closest = (place, square) }
    }
    return closest.map { ($0.place, min($0.square.squareRoot(), Self.distanceCap)) }
  }
}
