/// How many requests took how long.
struct DurationHistogram: Sendable, Hashable {
  /// The upper bounds, in seconds: from what is not felt to what is given up.
  static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

  /// How many were within each bound and above the one before; the last are above all bounds.
  private(set) var counts = [Int](repeating: 0, count: bounds.count + 1)
  /// All of them together, in seconds.
  private(set) var sum = 0.0

  /// How many there are.
  var count: Int { counts.reduce(0, +) }

  /// Counts one.
  mutating func add(_ duration: Duration) {
    let seconds = duration / .seconds(1)
    counts[Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count] += 1
    sum += seconds
  }

  /// How many took at most as long as each bound, in the bounds' order.
  var cumulative: [Int] {
    var total = 0
    return counts.dropLast().map { count in
      total += count
      return total
    }
  }
}
