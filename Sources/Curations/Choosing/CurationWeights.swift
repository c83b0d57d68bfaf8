/// What the parts of a set's value count.
///
///     F(S) = Σᵢ [ (1 − 0.7c) · rᵢ + 1.5c(1 + c) · meanⱼ H(i, j) − δ · maxⱼ ρ(i, j) ]
///
/// with the cohesion c, the diversity δ, the stretched relevance r of ``CurationPool``, the harmony H of
/// ``PaletteHarmony``, in whose mean the hero counts three times, and the redundancy ρ of ``Redundancy``. The
/// mean lets a picture with an accent in, as long as it shares enough with most of the others.
struct CurationWeights {
  let relevance: Double
  let harmony: Double
  let redundancy: Double

  /// Brings harmonies up to relevances.
  ///
  /// Harmonies with a set differ about a quarter as much as stretched relevances do. The factor gives both
  /// the same say a little above a cohesion of one half.
  private static let harmonyScale = 1.5
  /// What is left of relevance at a cohesion of 1.
  ///
  /// Of sets that go together equally well the more relevant wins.
  private static let leastRelevance = 0.3

  init(cohesion: Double, diversity: Double) {
    relevance = 1 - (1 - Self.leastRelevance) * cohesion
    harmony = Self.harmonyScale * cohesion * (1 + cohesion)
    redundancy = diversity
  }
}
