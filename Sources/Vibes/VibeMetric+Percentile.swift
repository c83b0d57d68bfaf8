internal import ColorScience

/// Three points of a metric's distribution over everyday photographs.
public struct TypicalValues: Sendable, Hashable {
  /// The value that a tenth of the photographs stay under.
  public let p10: Double
  /// The median.
  public let p50: Double
  /// The value that a tenth of the photographs exceed.
  public let p90: Double

  /// Makes the points, in rising order.
  public init(p10: Double, p50: Double, p90: Double) {
    precondition(p10 < p50 && p50 < p90, "\(p10), \(p50), \(p90) must rise")
    self.p10 = p10
    self.p50 = p50
    self.p90 = p90
  }
}

extension VibeMetric {
  /// What 1,500 everyday photographs measure.
  public var typicalValues: TypicalValues {
    switch self {
    case .brightness: TypicalValues(p10: 30, p50: 47, p90: 62)
    case .contrast: TypicalValues(p10: 29, p50: 45, p90: 60)
    case .tonalRange: TypicalValues(p10: 48, p50: 72, p90: 89)
    case .saturation:
      // Measured as mean C*: 6.5, 14 and 27.
      TypicalValues(p10: Self.saturation(6.5), p50: Self.saturation(14), p90: Self.saturation(27))
    case .warmth:
      // Measured as Ou's mean: −0.08, 0.13 and 0.41.
      TypicalValues(p10: Self.warmth(-0.08), p50: Self.warmth(0.13), p90: Self.warmth(0.41))
    case .colorfulness: TypicalValues(p10: 20, p50: 37, p90: 63)
    case .hueVariety: TypicalValues(p10: 0.38, p50: 0.64, p90: 0.80)
    }
  }

  /// The part of everyday photographs that measure less, 0…100 %: an estimate.
  ///
  /// Two halves of normal distributions that meet at the median go through the
  /// three ``typicalValues``; beyond those it extrapolates.
  public func percentile(of value: Double) -> Double {
    let typical = typicalValues
    let spread = value < typical.p50 ? typical.p50 - typical.p10 : typical.p90 - typical.p50
    // 1.28155 standard deviations reach from the median to the 90th percentile.
    let deviations = (value - typical.p50) / spread * 1.281_551_565_5
    return 50 * (1 + Elementary.errorFunction(deviations / 2.0.squareRoot()))
  }

  /// Mean C*ab on the scale of 0…100; 60, a picture full of signal colors, fills it.
  static func saturation(_ meanChroma: Double) -> Double { 100 * min(1, meanChroma / 60) }

  /// Ou's warm–cool, with grey at 0, on the scale of −100…100.
  static func warmth(_ meanWarmCool: Double) -> Double { 100 * Elementary.hyperbolicTangent(meanWarmCool) }
}
