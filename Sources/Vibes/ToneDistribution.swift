/// The weighted distribution of L*.
struct ToneDistribution {
  // A tenth of a unit of L* is far below what can be seen.
  private static let binsPerUnit = 10.0

  private var bins = [Double](repeating: 0, count: 1001)
  private var weight = 0.0

  @inline(__always)
  mutating func add(lightness: Double, weight: Double) {
    bins[Int(lightness * Self.binsPerUnit + 0.5)] += weight
    self.weight += weight
  }

  /// The L* up to which a fraction of the weight lies, to a tenth.
  func percentile(_ fraction: Double) -> Double {
    var remaining = fraction * weight
    for (index, bin) in bins.enumerated() {
      remaining -= bin
      if remaining <= 0 { return Double(index) / Self.binsPerUnit }
    }
    return 100
  }
}
