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

  /// Whether two pictures count as the same; what is not known of one of them does not decide.
  ///
  /// - Parameters:
  ///   - hash: The perceptual hash of one.
  ///   - other: That of the other.
  ///   - similarity: The cosine of their embeddings, asked for only where the hashes do not decide.
  /// - Returns: True where the hashes or the embeddings are near enough.
  public func areDuplicates(
    _ hash: UInt64?, _ other: UInt64?, similarity: @autoclosure () -> Double?
  ) -> Bool {
    if let hash, let other, (hash ^ other).nonzeroBitCount <= hashDistance { return true }
    return similarity().map { $0 >= self.similarity } ?? false
  }
}
