public import Embeddings

/// What can be said of the first k pictures of an answer without knowing which of them are right.
///
/// A list of fewer than two pictures has no pairs; what is a mean over pairs is then nil.
public enum ListQuality {
  /// How far the pictures' colors are those of the query: the mean overlap of their histograms, 0…1.
  ///
  /// - Parameters:
  ///   - query: The histogram of the query's picture.
  ///   - results: The histograms of the list.
  /// - Returns: The mean; nil for an empty list.
  public static func colorConsistency(with query: LabHistogram, of results: [LabHistogram]) -> Double? {
    guard !results.isEmpty else { return nil }
    return results.reduce(0) { $0 + query.overlap(with: $1) } / Double(results.count)
  }

  /// How far the pictures' colors are one another's: the mean overlap over all pairs, 0…1.
  ///
  /// For queries without colors of their own.
  public static func colorConsistency(among results: [LabHistogram]) -> Double? {
    meanOverPairs(of: results) { $0.overlap(with: $1) }
  }

  /// How unlike the pictures are: the mean of 1 − cosine over all pairs, 0 (all the same) up to 2.
  ///
  /// Source: Smyth and McClave, “Similarity vs. diversity”, ICCBR 2001.
  public static func diversity(of results: [Embedding]) -> Double? {
    meanOverPairs(of: results) { 1 - $0.similarity(to: $1) }
  }

  /// The share of the list that shows again what an earlier picture showed, 0…1; nil for an empty list.
  ///
  /// - Parameters:
  ///   - results: The embeddings of the list, in order.
  ///   - similarity: The cosine from which on two pictures count as the same.
  /// - Returns: The share.
  public static func duplicateRate(of results: [Embedding], from similarity: Double) -> Double? {
    guard !results.isEmpty else { return nil }
    let repeated = results.indices.count { place in
      results[..<place].contains { $0.similarity(to: results[place]) >= similarity }
    }
    return Double(repeated) / Double(results.count)
  }

  private static func meanOverPairs<Element>(
    of elements: [Element], _ value: (Element, Element) -> Double
  ) -> Double? {
    guard elements.count > 1 else { return nil }
    var sum = 0.0
    for (place, element) in elements.enumerated() {
      for other in elements[(place + 1)...] { sum += value(element, other) }
    }
    return sum / Double(elements.count * (elements.count - 1) / 2)
  }
}
