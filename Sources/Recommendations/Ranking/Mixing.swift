/// Mixes the parts of a score.
///
///     score = (1 − w) · (V · S_visual + B · S_vibe) / (V + B) + w · S_palette
///
/// V and B are the weights of the texts and images and of the moods. Without either, colors are all there is,
/// whatever w; without colors too, filters alone order the answer.
struct Mixing: Sendable {
  /// The part of the score that colors make up.
  let paletteWeight: Double
  private let visualWeight: Double
  private let vibeWeight: Double
  private let hasTerms: Bool

  init(_ query: RecommendationQuery, paletteWeight: Double?) {
    visualWeight = query.visual?.totalWeight ?? 0
    vibeWeight = query.vibeWeight
    let others = visualWeight + vibeWeight
    if query.colors == .any {
      self.paletteWeight = 0
    } else {
      self.paletteWeight = others > 0 ? paletteWeight ?? query.defaultPaletteWeight : 1
    }
    hasTerms = others > 0 || query.colors != .any
  }

  /// The part of the score that texts and images make up.
  var visualPart: Double { share(visualWeight) }
  /// The part of the score that moods make up.
  var vibePart: Double { share(vibeWeight) }

  private func share(_ weight: Double) -> Double {
    let others = visualWeight + vibeWeight
    return others > 0 ? (1 - paletteWeight) * weight / others : 0
  }

  /// What is not known counts as unlike: a picture does not rise for want of an analysis.
  func score(visual: Double?, palette: Double?, vibe: Double?, margin: Double) -> Double {
    guard hasTerms else { return margin }
    return visualPart * (visual ?? 0) + vibePart * (vibe ?? 0) + paletteWeight * (palette ?? 0)
  }
}
