internal import Foundation

/// A part of a picture that another picture may be a crop of, and the hashes of all such parts.
///
/// A crop of more than a few percent has another perceptual hash than its picture. But what it was cropped from
/// can be guessed: every picture is also looked up by the hashes of its own parts, cut on a lattice of
/// 5 % of each side. A crop between lattice points is at most 2.5 % off, which the hash bears.
struct HashWindow: Sendable, Hashable {
  /// A stretch of one side, in hundredths of it.
  struct Stretch: Sendable, Hashable {
    let start: Int
    let end: Int

    var fractions: ClosedRange<Double> { Double(start) / 100...Double(end) / 100 }
  }

  /// The columns that remain.
  let columns: Stretch
  /// The rows that remain.
  let rows: Stretch

  /// The whole picture.
  static let whole = HashWindow(
    columns: Stretch(start: 0, end: 100), rows: Stretch(start: 0, end: 100))

  /// The parts that are looked up: 5, 10 or 15 % of both sides cut off at any of the lattice points, and 7 or
  /// 14 % of one side at either end.
  static let parts: [HashWindow] = {
    var parts: [HashWindow] = []
    for cut in [5, 10, 15] {
      for left in stride(from: 0, through: cut, by: 5) {
        for top in stride(from: 0, through: cut, by: 5) {
          parts.append(
            HashWindow(
              columns: Stretch(start: left, end: 100 - cut + left),
              rows: Stretch(start: top, end: 100 - cut + top)))
        }
      }
    }
    for cut in [7, 14] {
      for start in [0, cut] {
        let stretch = Stretch(start: start, end: 100 - cut + start)
        parts.append(HashWindow(columns: stretch, rows: whole.rows))
        parts.append(HashWindow(columns: whole.columns, rows: stretch))
      }
    }
    return parts
  }()

  /// The perceptual hashes that a picture would have if it were cut to each of ``parts``, in their order.
  static func hashes(of grid: [UInt8]) -> [UInt64] {
    let side = PictureFingerprint.gridSide
    let mean = Float(grid.reduce(0) { $0 + Int($1) }) / Float(side * side)
    // Column frequencies of each row first; windows share their few stretches of columns.
    var halfway: [[SIMD8<Float>]] = []
    for weights in plan.stretches {
      var sums = [SIMD8<Float>](repeating: .zero, count: side)
      for row in 0..<side {
        var sum = SIMD8<Float>.zero
        for column in 0..<side {
          sum += weights[column] * (Float(grid[row * side + column]) - mean)
        }
        sums[row] = sum
      }
      halfway.append(sums)
    }
    return plan.windows.map { columns, rows in
      bits(of: halfway[columns], weights: plan.stretches[rows])
    }
  }

  private static func bits(of halfway: [SIMD8<Float>], weights: [SIMD8<Float>]) -> UInt64 {
    var bits: UInt64 = 0
    for frequency in 0..<PerceptualHash.side {
      var sum = SIMD8<Float>.zero
      for row in 0..<halfway.count {
        sum += halfway[row] * weights[row][frequency]
      }
      for column in 0..<PerceptualHash.side where sum[column] > 0 {
        bits |= 1 << UInt64(frequency * PerceptualHash.side + column)
      }
    }
    // The mean has no sign that says anything.
    return bits & ~1
  }

  /// The stretches that occur, as weights, and which of them each part has.
  private struct Plan: Sendable {
    var stretches: [[SIMD8<Float>]] = []
    var windows: [(columns: Int, rows: Int)] = []
  }

  private static let plan: Plan = {
    var plan = Plan()
    var known: [Stretch: Int] = [:]
    func index(of stretch: Stretch) -> Int {
      if let index = known[stretch] { return index }
      known[stretch] = plan.stretches.count
      plan.stretches.append(weights(of: stretch))
      return plan.stretches.count - 1
    }
    for part in parts {
      plan.windows.append((index(of: part.columns), index(of: part.rows)))
    }
    return plan
  }()

  /// What each cell of a side weighs in each frequency of a stretch: the integral of the cosine over the part of
  /// the cell that lies in the stretch.
  private static func weights(of stretch: Stretch) -> [SIMD8<Float>] {
    let side = Double(PictureFingerprint.gridSide)
    let (start, end) = (stretch.fractions.lowerBound * side, stretch.fractions.upperBound * side)
    return (0..<PictureFingerprint.gridSide).map { cell in
      let low = min(max(Double(cell), start), end)
      let high = min(max(Double(cell + 1), start), end)
      var weights = SIMD8<Float>.zero
      weights[0] = Float(high - low)
      for frequency in 1..<PerceptualHash.side {
        let rate = Double.pi * Double(frequency) / (end - start)
        weights[frequency] = Float((sin(rate * (high - start)) - sin(rate * (low - start))) / rate)
      }
      return weights
    }
  }
}
