internal import Imaging

/// The sequence in which a problem's pictures stand in rows, and where the rows break.
///
/// A ranked problem keeps its order. Otherwise pictures change places, at
/// random from the seed and for the better only, so that the rows close the room and like pictures do not touch.
struct RowSequence {
  /// The pictures, from the upper left along the rows.
  private(set) var sequence: [Int]
  /// The pictures of each row, as positions in the sequence.
  private(set) var rows: [Range<Int>] = []

  private let problem: LayoutProblem
  private let measure: RowBreaking.Measure

  private static let likenessWeight = 0.7
  /// Changes looked at, times the number of pictures.
  private static let changesTimesCount = 60_000
  private static let mostChanges = 3000
  private static let starts = 6

  init(_ problem: LayoutProblem, measure: RowBreaking.Measure, seed: UInt64) {
    self.problem = problem
    self.measure = measure
    sequence = Array(0..<problem.count)
    if case .ranked(let ranks) = problem.order {
      sequence.sort { (ranks[$0], $0) < (ranks[$1], $1) }
      rows = breaking(sequence).best().rows
      return
    }
    var random = SplitMix64(seed: seed)
    var best: (cost: Double, sequence: [Int], rows: [Range<Int>])?
    for _ in 0..<(problem.count < 3 ? 1 : Self.starts) {
      let shuffled = random.shuffled(Array(0..<problem.count))
      let found = improved(shuffled, breaking(shuffled).best().rows, using: &random)
      if found.cost < best?.cost ?? .infinity { best = (found.cost, found.sequence, found.rows) }
    }
    if let best { (sequence, rows) = (best.sequence, best.rows) }
  }

  private func breaking(_ sequence: [Int]) -> RowBreaking {
    RowBreaking(ratios: sequence.map { problem.aspectRatios[$0] }, measure: measure)
  }

  private func improved(
    _ start: [Int], _ rows: [Range<Int>], using random: inout SplitMix64
  ) -> (cost: Double, sequence: [Int], rows: [Range<Int>]) {
    var (sequence, best) = (start, cost(start, rows))
    guard start.count > 1 else { return (best, sequence, rows) }
    for _ in 0..<min(Self.mostChanges, Self.changesTimesCount / start.count) {
      let (one, other) = (random.next(below: start.count), random.next(below: start.count))
      sequence.swapAt(one, other)
      let changed = cost(sequence, rows)
      if changed <= best { best = changed } else { sequence.swapAt(one, other) }
    }
    return (best, sequence, rows)
  }

  private func cost(_ sequence: [Int], _ rows: [Range<Int>]) -> Double {
    var heights: [Double] = []
    heights.reserveCapacity(rows.count)
    for row in rows {
      var ratios = 0.0
      for position in row { ratios += problem.aspectRatios[sequence[position]] }
      let pictures = Double(row.count)
      heights.append(
        (measure.width - measure.gutter * (pictures - 1) - measure.frame.width * pictures) / ratios)
    }
    let shape = RowBreaking(ratios: [], measure: measure).cost(heights, counts: rows.map(\.count))
    return shape + Self.likenessWeight * likeness(sequence, rows, heights)
  }

  /// The mean likeness of neighbors, by the length at which they touch.
  private func likeness(_ sequence: [Int], _ rows: [Range<Int>], _ heights: [Double]) -> Double {
    var (sum, length) = (0.0, 0.0)
    var above: (row: Range<Int>, height: Double)?
    for (row, height) in zip(rows, heights) {
      for (left, right) in zip(row, row.dropFirst()) {
        sum += height * alike(sequence[left], sequence[right])
        length += height
      }
      if let above {
        var (upper, lower) = (above.row.lowerBound, row.lowerBound)
        var (upperEnd, lowerEnd) = (width(sequence[upper], above.height), width(sequence[lower], height))
        var x = 0.0
        while true {
          let end = min(upperEnd, lowerEnd)
          sum += max(0, end - x) * alike(sequence[upper], sequence[lower])
          length += max(0, end - x)
          x = end
          if upperEnd <= lowerEnd {
            upper += 1
            guard upper < above.row.upperBound else { break }
            upperEnd += width(sequence[upper], above.height)
          } else {
            lower += 1
            guard lower < row.upperBound else { break }
            lowerEnd += width(sequence[lower], height)
          }
        }
      }
      above = (row, height)
    }
    return length > 0 ? sum / length : 0
  }

  private func width(_ picture: Int, _ height: Double) -> Double {
    problem.aspectRatios[picture] * height + measure.frame.width + measure.gutter
  }

  /// The likeness; near-identical neighbors weigh as much as five of one kind.
  private func alike(_ one: Int, _ other: Int) -> Double {
    let likeness = problem.likeness[one * problem.count + other]
    return likeness >= LayoutProblem.nearIdentical ? 5 : likeness
  }
}
