/// Picks one by one what is relevant and unlike what was picked before.
///
/// Each pick maximizes λ · score − (1 − λ) · (highest similarity to those picked), λ = 1 − diversity.
///
/// Source: Carbonell and Goldstein, “The use of MMR, diversity-based reranking
/// for reordering documents and producing summaries”, SIGIR 1998.
struct MarginalRelevance {
  /// A picked candidate and what decided.
  struct Pick {
    /// Its place among the candidates.
    let place: Int
    /// The highest similarity to those picked before, and which of them it is, by order of picking; nil for the
    /// first.
    let nearest: (pick: Int, similarity: Double)?
    /// How many candidates were left out as duplicates of it.
    var duplicates = 0
  }

  /// 1 − λ, 0…1.
  let diversity: Double

  /// Picks candidates; of equal ones the first.
  ///
  /// - Parameters:
  ///   - scores: The relevance of each candidate.
  ///   - likeness: How alike they are.
  ///   - limit: The most to pick.
  ///   - given: What to pick first, whatever its value.
  /// - Returns: The picks, in order.
  func select(scores: [Double], likeness: Likeness, limit: Int, after given: [Int] = []) -> [Pick] {
    var picked: [Pick] = []
    // The most similar pick of each; none before the first, which goes by score alone.
    var closeness = [Double](repeating: 0, count: scores.count)
    var nearest = [Int](repeating: -1, count: scores.count)
    var open = Array(scores.indices)
    while picked.count < limit {
      let order = picked.count
      let slot =
        order < given.count
        ? open.firstIndex(of: given[order])
        : best(of: open, scores: scores, closeness: closeness)
      guard let slot else { break }
      let pick = open.remove(at: slot)
      picked.append(
        Pick(place: pick, nearest: nearest[pick] >= 0 ? (nearest[pick], closeness[pick]) : nil))
      open.removeAll { place in
        let similarity = likeness.similarity(place, pick)
        if nearest[place] < 0 || similarity > closeness[place] {
          (closeness[place], nearest[place]) = (similarity, order)
        }
        guard likeness.areDuplicates(place, pick, similarity: similarity) else { return false }
        picked[order].duplicates += 1
        return true
      }
    }
    return picked
  }

  /// Where the place of the highest value stands in `open`.
  private func best(of open: [Int], scores: [Double], closeness: [Double]) -> Int? {
    var best: (slot: Int, value: Double)?
    for (slot, place) in open.enumerated() {
      let value = (1 - diversity) * scores[place] - diversity * closeness[place]
      if value > best?.value ?? -.infinity { best = (slot, value) }
    }
    return best?.slot
  }
}
