internal import ColorScience

/// The weighted mean and variance of the simple opponent colors R − G and (R + G)/2 − B.
///
/// By Welford's recurrence, as in ``ToneStatistics``.
struct OpponentStatistics {
  private var weight = 0.0
  private var mean = SIMD2<Double>.zero
  private var squaredDeviations = SIMD2<Double>.zero

  mutating func add(_ color: RGBColor, weight: Double) {
    let (red, green, blue) = (Double(color.red), Double(color.green), Double(color.blue))
    let opponents = SIMD2(red - green, (red + green) / 2 - blue)
    self.weight += weight
    let deviation = opponents - mean
    mean += deviation * weight / self.weight
    squaredDeviations += deviation * (opponents - mean) * weight
  }

  /// √(σ²rg + σ²yb) + 0.3 √(μ²rg + μ²yb), on samples of 0…255.
  ///
  /// Source: D. Hasler, S. Süsstrunk, “Measuring colourfulness in natural
  /// images”, Proc. SPIE 5007, 2003, the metric M3.
  var colorfulness: Double {
    (squaredDeviations.sum() / weight).squareRoot() + 0.3 * (mean * mean).sum().squareRoot()
  }
}
