/// When two pictures count as the same.
public struct DuplicateRule: Sendable, Hashable {
  /// The cosine from which on they do.
  public let similarity: Double
  /// How many of the 64 bits of their perceptual hashes may differ where both are known; −1 to leave hashes
  /// out of it.
  public let hashDistance: Int

  /// Makes a rule.
  public init(
    similarity: Double = NearDuplicates.similarity, hashDistance: Int = NearDuplicates.hashDistance
  ) {
    self.similarity = similarity
    self.hashDistance = hashDistance
  }
}
