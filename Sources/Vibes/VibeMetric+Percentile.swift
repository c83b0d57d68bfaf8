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
  ///
  /// They were measured at 256 pixels a side. The figures that grain moves are given for
  /// ``VibeAnalyzer/maxSide``, by the median difference over 63 photographs.
  public var typicalValues: TypicalValues {
    switch self {
    case .brightness: TypicalValues(p10: 30, p50: 47, p90: 62)
    case .contrast: TypicalValues(p10: 28, p50: 44, p90: 59)
    case .tonalRange: TypicalValues(p10: 47, p50: 71, p90: 88)
    case .saturation:
      // Measured as mean C*: 6.5, 14 and 27.
      TypicalValues(p10: Self.saturation(6.5), p50: Self.saturation(14), p90: Self.saturation(27))
    case .warmth:
      // Measured as Ou's mean: −0.08, 0.13 and 0.41.
      TypicalValues(p10: Self.warmth(-0.08), p50: Self.warmth(0.13), p90: Self.warmth(0.41))
    case .colorfulness: TypicalValues(p10: 19.5, p50: 36.5, p90: 62.5)
    case .hueVariety: TypicalValues(p10: 0.37, p50: 0.63, p90: 0.79)
    case .energy: TypicalValues(p10: -0.59, p50: -0.38, p90: -0.08)
    case .weight: TypicalValues(p10: -0.21, p50: 0.54, p90: 1.39)
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
