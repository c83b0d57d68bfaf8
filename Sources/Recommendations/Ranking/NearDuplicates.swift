public import Embeddings

/// Pictures that show the same thing: crops, exposures of one burst, recompressed copies.
public enum NearDuplicates {
  /// The cosine from which on two pictures count as the same, chosen for CLIP-like models.
  public static let similarity = 0.94

  /// How many of the 64 bits of their perceptual hashes may differ for two pictures to count as the same.
  public static let hashDistance = 6

  /// The places of those that are not near-duplicates of an earlier one kept, in order.
  ///
  /// - Parameters:
  ///   - embeddings: The pictures, most wanted first, all of one dimension.
  ///   - similarity: The cosine from which on two count as the same.
  /// - Returns: Places in `embeddings`, ascending; the first is always kept.
  /// - Complexity: O(n · kept) cosines.
  public static func kept(of embeddings: [Embedding], similarity: Double = similarity) -> [Int] {
    var kept: [Int] = []
    for (place, embedding) in embeddings.enumerated()
    where kept.allSatisfy({ embeddings[$0].similarity(to: embedding) < similarity }) {
      kept.append(place)
    }
    return kept
  }
}
