import Embeddings

/// Picks one by one what is relevant and unlike what was picked before.
///
/// Each pick maximizes λ · score − (1 − λ) · (highest cosine to those picked), λ = 1 − diversity.
///
/// Source: Carbonell and Goldstein, “The use of MMR, diversity-based reranking
/// for reordering documents and producing summaries”, SIGIR 1998.
struct MarginalRelevance {
  /// 1 − λ, 0…1.
  let diversity: Double
  /// The cosine to a picked one from which on a candidate is never picked; nil for no such limit.
  let duplicateSimilarity: Double?

  /// Picks candidates; of equal ones the first.
  ///
  /// - Parameters:
  ///   - scores: The relevance of each candidate, 0…1.
  ///   - embeddings: The embedding of each candidate.
  ///   - limit: The most to pick.
  /// - Returns: The places of the picked candidates, in the order of picking.
  func select(scores: [Double], embeddings: [Embedding], limit: Int) -> [Int] {
    var picked: [Int] = []
    // The highest cosine of each to those picked; 0 before the first pick, which goes by score alone.
    var closeness = [Double](repeating: 0, count: scores.count)
    var isOpen = [Bool](repeating: true, count: scores.count)
    while picked.count < limit {
      var best: (place: Int, value: Double)?
      for place in scores.indices where isOpen[place] {
        let value = (1 - diversity) * scores[place] - diversity * closeness[place]
        if value > best?.value ?? -.infinity { best = (place, value) }
      }
      guard let pick = best?.place else { break }
      let isFirst = picked.isEmpty
      picked.append(pick)
      isOpen[pick] = false
      for place in scores.indices where isOpen[place] {
        let similarity = embeddings[place].similarity(to: embeddings[pick])
        closeness[place] = isFirst ? similarity : max(closeness[place], similarity)
        if let duplicateSimilarity, similarity >= duplicateSimilarity { isOpen[place] = false }
      }
    }
    return picked
  }
}
