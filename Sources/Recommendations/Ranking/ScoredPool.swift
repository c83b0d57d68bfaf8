import Embeddings

/// A pool of candidates with their scores, best first.
struct ScoredPool {
  /// A candidate and what its score is made of.
  struct Entry {
    let candidate: Candidate
    let similarity: Double?
    let visualScore: Double?
    let paletteScore: Double?
    let vibeScore: Double?
    let score: Double
  }

  /// The candidates by falling score, equal ones by id.
  let ranked: [Entry]
  /// How the colors were scored; nil where they did not count.
  let palettePart: PalettePart?
  /// How the parts were mixed.
  let mixing: Mixing

  /// Scores candidates against a query.
  init(
    _ candidates: [Candidate], query: RecommendationQuery, paletteWeight: Double?,
    visualRange: VisualRange? = nil
  ) {
    let mixing = Mixing(query, paletteWeight: paletteWeight)
    let similarities = candidates.map { candidate in
      query.visual.flatMap { visual in candidate.embedding?.similarity(to: visual.embedding) }
    }
    let range = visualRange ?? VisualRange(similarities.compactMap { $0 })
    let part = PalettePart(query.colors, candidates: candidates, similarities: similarities)
    // Best matches of unknown colors have none to offer: looks are then all there is.
    let counted = part == nil ? Mixing(query.withoutColors, paletteWeight: nil) : mixing
    let margin = FilterMargin(query.filters)
    let entries = candidates.indices.map { place in
      let candidate = candidates[place]
      let visual = similarities[place].map(range.score)
      let palette = part.flatMap { part in candidate.palette.map(part.score) }
      let vibe = candidate.facts.flatMap { VibeFit.score(of: $0, for: query.vibes) }
      return Entry(
        candidate: candidate, similarity: similarities[place], visualScore: visual, paletteScore: palette,
        vibeScore: vibe,
        score: counted.score(
          visual: visual, palette: palette, vibe: vibe,
          margin: candidate.facts.map { margin.score(of: $0) } ?? (margin.isEmpty ? 1 : 0)))
    }
    // Places are sorted, and not the entries themselves, which own a good deal.
    let order = entries.indices.sorted {
      (entries[$1].score, entries[$0].candidate.id) < (entries[$0].score, entries[$1].candidate.id)
    }
    ranked = order.map { entries[$0] }
    palettePart = part
    self.mixing = counted
  }
}

extension RecommendationQuery {
  fileprivate var withoutColors: RecommendationQuery {
    RecommendationQuery(visual: visual, colors: .any, vibes: vibes, filters: filters)
  }
}
