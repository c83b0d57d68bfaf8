/// A mean over queries, and how far it can be trusted.
public struct Estimate: Sendable, Hashable {
  /// The mean over the queries.
  public let mean: Double
  /// The lower end of the 95 % interval.
  public let lower: Double
  /// The upper end of the 95 % interval.
  public let upper: Double
  /// How many queries there were, at least 1.
  public let count: Int

  /// Makes an estimate.
  public init(mean: Double, lower: Double, upper: Double, count: Int) {
    self.mean = mean
    self.lower = lower
    self.upper = upper
    self.count = count
  }
}
