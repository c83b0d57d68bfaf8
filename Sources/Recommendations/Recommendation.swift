/// One recommended picture, and why.
public struct Recommendation: Sendable, Hashable {
  /// Its place in the answer, from 1.
  public let rank: Int
  /// The candidate's id.
  public let id: Int
  /// What it was ranked by, 0…1, before diversity.
  public let score: Double
  /// The cosine to the query, −1…1.
  public let similarity: Double
  /// The cosine against the rest of the pool: 0 for its least alike picture, 1 for its most alike.
  public let visualScore: Double
  /// How well the colors fit, 0…1; nil when colors did not count or the candidate's are not known.
  public let paletteScore: Double?

  /// Makes a recommendation.
  public init(
    rank: Int, id: Int, score: Double, similarity: Double, visualScore: Double, paletteScore: Double?
  ) {
    self.rank = rank
    self.id = id
    self.score = score
    self.similarity = similarity
    self.visualScore = visualScore
    self.paletteScore = paletteScore
  }
}
