/// How the colors of candidates are scored.
enum PalettePart {
  case like([RecommendationQuery.WeightedPalette])
  case wished(ColorWish)

  /// How many of the best visual matches lend their colors: enough to outvote one odd picture.
  private static let blendedMatches = 5

  /// Nil when colors do not count.
  ///
  /// - Parameters:
  ///   - colors: Where the colors come from.
  ///   - candidates: The pool.
  ///   - similarities: The cosine of each to the query.
  init?(_ colors: RecommendationQuery.Colors, candidates: [Candidate], similarities: [Double?]) {
    switch colors {
    case .any: return nil
    case .like(let palettes): self = .like(palettes)
    case .wished(let wish): self = .wished(wish)
    case .bestMatches:
      let best = candidates.indices.filter { candidates[$0].palette != nil }
        .map { (similarity: similarities[$0] ?? -1, place: $0) }
        .sorted { ($1.similarity, candidates[$0.place].id) < ($0.similarity, candidates[$1.place].id) }
        .prefix(Self.blendedMatches).compactMap { candidates[$0.place].palette }
      guard let blend = PaletteSignature(blending: best) else { return nil }
      self = .like([RecommendationQuery.WeightedPalette(blend)])
    }
  }

  func score(of palette: PaletteSignature) -> Double {
    switch self {
    case .like(let palettes): Self.similarity(of: palette, to: palettes)
    case .wished(let wish): wish.score(of: palette)
    }
  }

  /// The mean similarity to several palettes, weighted.
  static func similarity(
    of palette: PaletteSignature, to others: [RecommendationQuery.WeightedPalette]
  ) -> Double {
    let total = others.reduce(0) { $0 + $1.weight }
    return others.reduce(0) { $0 + $1.weight / total * $1.palette.similarity(to: palette) }
  }
}
