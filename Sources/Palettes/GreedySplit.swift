/// Starts a clustering: halves the cells again and again, each time where that removes most squared error.
///
/// The cut lies across one of the three axes of OKLab with a and b doubled.
/// Deterministic, hence no seed. Source of the criterion: X. Wu, “Color
/// Quantization by Dynamic Programming and Principal Analysis”, ACM
/// Transactions on Graphics 11 (4), 1992.
struct GreedySplit {
  /// The cells' places in OKLab, and what each weighs.
  private let points: [SIMD4<Float>]
  private let populations: [Float]
  private var groups: [[Int]]
  private var cuts: [Cut]

  init(_ cells: ColorCells) {
    points = cells.points
    populations = cells.populations
    groups = [Array(0..<cells.count)]
    cuts = []
    cuts = groups.map(bestCut)
  }

  /// Divides the cells into groups of indices, going on from the last division where that was of fewer groups.
  ///
  /// - Precondition: `count` is no less than the last time.
  /// - Returns: `count` groups, none empty, or one a cell where there are fewer cells.
  /// - Complexity: O(n log n) for each split of a group of n.
  mutating func groups(_ count: Int) -> [[Int]] {
    precondition(groups.count <= count, "\(groups.count) groups cannot become \(count)")
    while groups.count < count {
      guard let best = cuts.indices.max(by: { cuts[$0].gain < cuts[$1].gain }), cuts[best].gain >= 0 else {
        break
      }
      let (low, high) = (cuts[best].low, cuts[best].high)
      groups[best] = low
      groups.append(high)
      cuts[best] = bestCut(of: low)
      cuts.append(bestCut(of: high))
    }
    return groups
  }

  private struct Cut {
    /// The squared error that the cut removes; −1 where there is nothing to cut.
    var gain: Float = -1
    var low: [Int] = []
    var high: [Int] = []
  }

  private func bestCut(of group: [Int]) -> Cut {
    let total = group.reduce(into: SIMD4<Float>.zero) { $0 += points[$1] * populations[$1] }
    var best = Cut()
    for axis in 0..<3 {
      let sorted = sorted(group, along: axis)
      var low = SIMD4<Float>.zero
      var bestEnd = 0
      for (end, index) in sorted.dropLast().enumerated() {
        low += points[index] * populations[index]
        let high = total - low
        let apart = low / low.w - high / high.w
        let gain = (apart * apart).sum() * low.w * high.w / total.w
        if gain > best.gain {
          best.gain = gain
          bestEnd = end + 1
        }
      }
      if bestEnd > 0 {
        best.low = Array(sorted[..<bestEnd])
        best.high = Array(sorted[bestEnd...])
      }
    }
    return best
  }

  /// The indices in the order of their points along an axis, equal ones by index.
  ///
  /// Place and index make one number each, for whole numbers are quicker to compare than pairs.
  private func sorted(_ group: [Int], along axis: Int) -> [Int] {
    group.map { index in
      // The bits of a float, turned so that they rise with it; −0 counts as 0.
      let bits = (points[index][axis] + 0).bitPattern
      let rising = bits >> 31 == 0 ? bits | 1 << 31 : ~bits
      return UInt64(rising) << 32 | UInt64(index)
    }
    .sorted().map { Int($0 & 0xFFFF_FFFF) }
  }
}
