/// Intervals by resampling queries: how a mean would vary over other queries of the same kind.
///
/// The queries are drawn with replacement, as many as there are, again and again; the interval reaches from the
/// 2.5th to the 97.5th percentile of the means. Equal seeds give equal draws, whatever is measured,
/// so that intervals of different measures over the same queries belong together.
///
/// Source: Efron and Tibshirani, “An Introduction to the Bootstrap”, 1993, chapter 13.
public struct Bootstrap: Sendable, Hashable {
  /// How often queries are drawn, at least 1.
  public let resamples: Int
  /// Where the random numbers begin.
  public let seed: UInt64

  /// Sets up resampling.
  ///
  /// - Precondition: `resamples` is at least 1.
  public init(resamples: Int = 1000, seed: UInt64 = 1) {
    precondition(resamples >= 1, "an interval needs at least one resample, not \(resamples)")
    self.resamples = resamples
    self.seed = seed
  }

  /// The mean of `values` with its interval; nil when there are none.
  ///
  /// - Complexity: O(`resamples` · n).
  public func mean(of values: [Double]) -> Estimate? {
    guard !values.isEmpty else { return nil }
    let mean = Self.sum(of: values) / Double(values.count)
    return estimate(mean, count: values.count) { draw in
      var sum = 0.0
      for _ in values.indices { sum += values[draw(values.count)] }
      return sum / Double(values.count)
    }
  }

  /// By how much the mean of `values` differs from that of `baseline`, as a part of the latter.
  ///
  /// −0.02 is a loss of 2 %. The two belong to the same queries, which are drawn together: what makes
  /// a query hard for both drops out, so the interval is much narrower than those of the means.
  ///
  /// - Parameters:
  ///   - values: A measure of each query.
  ///   - baseline: The measure that it is compared with, of the same queries.
  /// - Returns: The relative change; nil when there are no queries or the baseline's mean is not above 0.
  public func relativeChange(of values: [Double], from baseline: [Double]) -> Estimate? {
    precondition(values.count == baseline.count, "\(values.count) values against \(baseline.count)")
    let total = Self.sum(of: baseline)
    guard !values.isEmpty, total > 0 else { return nil }
    return estimate(Self.sum(of: values) / total - 1, count: values.count) { draw in
      var (sum, base) = (0.0, 0.0)
      for _ in values.indices {
        let query = draw(values.count)
        sum += values[query]
        base += baseline[query]
      }
      // A draw of nothing but misses has no relative change to tell.
      return base > 0 ? sum / base - 1 : 0
    }
  }

  private func estimate(_ mean: Double, count: Int, resample: ((Int) -> Int) -> Double) -> Estimate {
    var random = SeededNumbers(seed: seed)
    var draws: [Double] = []
    draws.reserveCapacity(resamples)
    for _ in 0..<resamples { draws.append(resample { random.next(below: $0) }) }
    draws.sort()
    return Estimate(
      mean: mean, lower: Self.quantile(0.025, of: draws), upper: Self.quantile(0.975, of: draws), count: count
    )
  }

  /// The quantile of sorted values, linear between neighbors (type 7 of Hyndman and Fan, 1996).
  static func quantile(_ fraction: Double, of sorted: [Double]) -> Double {
    let place = fraction * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }

  private static func sum(of values: [Double]) -> Double { values.reduce(0, +) }
}
