/// Scores every picture of a library for a query that needs no model: colors, moods and filters.
///
/// The best by this score are the pool for ``Recommender``, which scores them the same way to the last digits.
/// For a query with a visual part it scores the rest of it, colors above all: the best of these belong in the
/// pool beside the visual neighbors when a color is asked for.
public struct LibraryScorer: Sendable {
  private let scan: ColorScan?
  private let like: [RecommendationQuery.WeightedPalette]
  private let vibes: [RecommendationQuery.WeightedVibe]
  private let margin: FilterMargin
  private let mixing: Mixing

  /// Prepares a query; the palette weight is as for ``Recommender``.
  public init(_ query: RecommendationQuery, paletteWeight: Double? = nil) {
    if case .wished(let wish) = query.colors { scan = ColorScan(wish) } else { scan = nil }
    if case .like(let palettes) = query.colors { like = palettes } else { like = [] }
    vibes = query.vibes
    margin = FilterMargin(query.filters)
    mixing = Mixing(
      RecommendationQuery(visual: nil, colors: query.colors, vibes: query.vibes, filters: query.filters),
      paletteWeight: paletteWeight)
  }

  /// Whether the pictures' palettes are asked for; where not, pass nil.
  public var needsPalettes: Bool { scan != nil || !like.isEmpty }

  /// The score of a picture, 0…1.
  public func score(palette: PaletteLanes?, facts: some PictureFacts) -> Double {
    if let scan, vibes.isEmpty { return palette.map { Double(scan.score(of: $0)) } ?? 0 }
    return mixing.score(
      visual: nil, palette: palette.flatMap(paletteScore),
      vibe: VibeFit.score(of: facts, for: vibes), margin: margin.score(of: facts))
  }

  private func paletteScore(_ palette: PaletteLanes) -> Double? {
    if let scan { return Double(scan.score(of: palette)) }
    guard !like.isEmpty else { return nil }
    let signature = PaletteSignature(palette)
    return PalettePart.similarity(of: signature, to: like)
  }
}
