/// The weighted distribution of L*.
struct ToneStatistics {
  // A tenth of a unit of L* is far below what can be seen.
  private static let binsPerUnit = 10.0

  /// The mean L*, 0…100.
  private(set) var mean = 0.0
  private var weight = 0.0
  private var squaredDeviations = 0.0
  private var bins = [Double](repeating: 0, count: 1001)

  mutating func add(lightness: Double, weight: Double) {
    // The matrices' rounding puts white a hair above 100.
    let lightness = min(max(lightness, 0), 100)
    // Welford's recurrence: the deviation of a flat picture is 0 and not what rounding leaves of two large sums.
    self.weight += weight
    let deviation = lightness - mean
    mean += deviation * weight / self.weight
    squaredDeviations += deviation * (lightness - mean) * weight
    bins[Int((lightness * Self.binsPerUnit).rounded())] += weight
  }

  var standardDeviation: Double { (squaredDeviations / weight).squareRoot() }

  /// The 95th less the 5th percentile of L*, to a tenth.
  var percentileRange: Double {
    Double(percentileBin(0.95) - percentileBin(0.05)) / Self.binsPerUnit
  }

  /// The first bin up to which at least this fraction of the weight lies.
  private func percentileBin(_ fraction: Double) -> Int {
    var remaining = fraction * weight
    for (index, bin) in bins.enumerated() {
      remaining -= bin
      if remaining <= 0 { return index }
    }
    return bins.count - 1
  }
}
