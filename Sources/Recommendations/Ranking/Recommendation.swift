/// A recommended picture and why it stands where it does.
public struct Recommendation: Sendable, Hashable {
  /// Its place in the whole answer, from 1; the second page of 20 begins with 21.
  public let rank: Int
  /// The candidate's id.
  public let id: Int
  /// What it was ranked by, before diversity: 0…1, or less for one that lies below the range of the visual
  /// scores.
  public let score: Double
  /// The cosine to the query, −1…1; nil where the query has no text or image or the picture no embedding.
  public let similarity: Double?
  /// The cosine against the rest of the pool: 0 for its least alike picture, 1 for its most alike; nil as above.
  public let visualScore: Double?
  /// How well the colors fit, 0…1; nil when colors did not count or the candidate's are not known.
  public let paletteScore: Double?
  /// How well the moods fit, 0…1; nil when none was asked for or the candidate's are not known.
  public let vibeScore: Double?
  /// How it came to stand here.
  public let explanation: Explanation
}
