/// How well a picture has the moods that are asked for.
enum VibeFit {
  /// Σ |w| · s / Σ |w|, with 1 − s in place of s for a vibe that is not to be; nil where one is not known.
  static func score(of facts: some PictureFacts, for vibes: [RecommendationQuery.WeightedVibe]) -> Double? {
    var (sum, total) = (0.0, 0.0)
    for part in vibes {
      guard let score = facts.score(of: part.vibe) else { return nil }
      sum += abs(part.weight) * (part.weight > 0 ? score : 1 - score)
      total += abs(part.weight)
    }
    return total > 0 ? sum / total : nil
  }
}
