/// The cosines between which visual scores are stretched over 0…1.
///
/// Models crowd their cosines into a narrow band (0.1…0.35 from text to image), which the palette's scores
/// would otherwise drown.
public struct VisualRange: Sendable, Hashable {
  /// The cosine that scores 0.
  public let low: Double
  /// The cosine that scores 1.
  public let high: Double

  /// The range of the visual neighbors that make up a pool.
  public init(_ similarities: some Collection<Double>) {
    low = similarities.min() ?? 0
    high = similarities.max() ?? 0
  }

  /// The score of a cosine: 0…1 within the range, down to −1 for less; where the range is a point, 1 from there on
  /// and 0 below it.
  public func score(_ similarity: Double) -> Double {
    // Two sums of the same products may differ in their last bits.
    let rounding = 1e-6
    guard high - low > rounding else { return similarity >= low - rounding ? 1 : 0 }
    if abs(similarity - low) <= rounding { return 0 }
    return min(max((similarity - low) / (high - low), -1), 1)
  }
}
