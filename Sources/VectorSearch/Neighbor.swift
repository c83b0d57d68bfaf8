/// One answer of a vector index: a stored vector and how alike it is.
public struct Neighbor: Sendable, Hashable {
  /// Which vector: its place in the order in which the index was given them, from 0.
  public let id: Int
  /// The cosine of the angle to the query, −1…1 within rounding.
  public let similarity: Double

  /// Makes a neighbor.
  public init(id: Int, similarity: Double) {
    self.id = id
    self.similarity = similarity
  }
}
