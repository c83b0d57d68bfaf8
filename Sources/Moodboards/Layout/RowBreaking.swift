/// Breaks a sequence of pictures into rows that are all as wide as the room: for every height that the
/// rows may have together, the most even ones, by dynamic programming.
///
/// A row of pictures has one height, at which their widths and the gutters
/// sum to the room's width. Paper round each picture is allowed for.
/// After Knuth and Plass, “Breaking Paragraphs into Lines”, 1981, with the total height as a second dimension.
struct RowBreaking {
  /// What pictures and gutters have to share.
  struct Measure {
    var width: Double
    var height: Double
    var gutter: Double
    /// The width and height of the paper round each picture, both sides together.
    var frame = (width: 0.0, height: 0.0)
    /// What rows of different heights cost, relative to the room left open: more where a board lives by its
    /// evenness.
    var evenness = 8.0
    /// The part of the room, 0…1, that may stay open at no cost.
    var spare = 0.0
    /// The part of the room's width, 0…1, that all rows may be narrower by.
    ///
    /// Even rows as wide as the room have only so many heights together; between two of them either the page
    /// stays open, or rows become uneven, or all shrink a little.
    var mostShrink = 1.0
  }

  /// Rows, and how good they are.
  struct Solution {
    var rows: [Range<Int>]
    /// What the rows and gutters take of the room's height.
    var total: Double
    var cost: Double
  }

  /// At an evenness of 8, a percent of the room left open costs as much as rows that differ by a tenth.
  private static let openWeight = 40.0
  /// Rows that do not fit have to shrink and leave both sides open.
  private static let excessWeight = 45.0
  private static let forbidden = 1000.0
  /// Heights are told apart to a 200th of the room's.
  private static let steps = 200.0
  private static let mostExcess = 1.4
  /// A row of several pictures is at most this many times as low or high as an even one.
  private static let reach = 4.0
  /// Wider pictures have a row for themselves.
  private static let widestShared = 4.0

  let measure: Measure
  private let sums: [Double]
  private let count: Int

  init(ratios: [Double], measure: Measure) {
    self.measure = measure
    count = ratios.count
    sums = ratios.reduce(into: [0.0]) { $0.append($0[$0.count - 1] + $1) }
  }

  /// The height of the pictures in a row; not positive where paper and gutters leave no room.
  func pictureHeight(_ row: Range<Int>) -> Double {
    let pictures = Double(row.count)
    return (measure.width - measure.gutter * (pictures - 1) - measure.frame.width * pictures)
      / (sums[row.upperBound] - sums[row.lowerBound])
  }

  /// What rows of these heights take, with paper and gutters.
  func total(_ heights: [Double]) -> Double {
    heights.reduce(0, +) + measure.frame.height * Double(heights.count)
      + measure.gutter * Double(heights.count - 1)
  }

  /// How far rows are from good ones: the room they leave open or exceed, and how uneven they are.
  ///
  /// A picture alone in a row, a panorama, may be as low as its shape makes it.
  func cost(_ heights: [Double], counts: [Int]) -> Double {
    let shared = zip(heights, counts).filter { $1 > 1 }.map(\.0)
    let measured = shared.isEmpty ? heights : shared
    let mean = measured.reduce(0, +) / Double(measured.count)
    let uneven = zip(heights, counts).reduce(0.0) { sum, row in
      sum + (row.1 == 1 && row.0 < mean ? 0 : Self.unevenness(row.0, mean))
    }
    return measure.evenness * uneven / Double(heights.count) + pageCost(total(heights) / measure.height)
  }

  private func pageCost(_ share: Double) -> Double {
    guard share > 1 else { return Self.openWeight * max(0, 1 - measure.spare - share) }
    let shrink = 1 - 1 / share
    return Self.excessWeight * shrink + (shrink <= measure.mostShrink ? 0 : Self.forbidden)
  }

  private static func unevenness(_ height: Double, _ wish: Double) -> Double {
    let ratio = max(height, 1) / wish
    // Squared: one row of giants is worse than many that differ a little.
    return (ratio - 1 / ratio) * (ratio - 1 / ratio)
  }

  /// The best rows; every picture is in one, in the sequence given.
  func best() -> Solution {
    // Pictures of this height fill the room; a panorama does not count for more than a row.
    let ratio = zip(sums, sums.dropFirst()).reduce(0) { $0 + min($1.1 - $1.0, Self.widestShared) }
    let even = (measure.width * measure.height / max(ratio, 1e-9)).squareRoot()
    var best: Solution?
    for factor in [0.75, 1, 1.35] {
      let found = solution(evenHeight: max(1, even * factor))
      if found.cost < best?.cost ?? .infinity { best = found }
    }
    return best ?? Solution(rows: [0..<count], total: measure.height, cost: .infinity)
  }

  private struct Step {
    var cost = Double.infinity
    var total = 0.0
    var start = 0
    var bucket = 0
  }

  private func solution(evenHeight: Double) -> Solution {
    let buckets = Int(Self.steps * Self.mostExcess) + 1
    var table = Array(repeating: Step(), count: (count + 1) * buckets)
    table[0].cost = 0
    for end in 1...count {
      for start in (0..<end).reversed() {
        let height = pictureHeight(start..<end)
        if end - start > 1 && height < evenHeight / Self.reach { break }
        if end - start < count && end - start > 1 && height > evenHeight * Self.reach { continue }
        let added = max(height, 1) + measure.frame.height + (start > 0 ? measure.gutter : 0)
        let isPanorama = end - start == 1 && height < evenHeight
        let uneven = isPanorama ? 0 : Self.unevenness(height, evenHeight)
        for bucket in 0..<buckets where table[start * buckets + bucket].cost < .infinity {
          let before = table[start * buckets + bucket]
          let total = before.total + added
          let reached = min(buckets - 1, Int(total / measure.height * Self.steps))
          let cost = before.cost + uneven
          guard cost < table[end * buckets + reached].cost else { continue }
          table[end * buckets + reached] = Step(cost: cost, total: total, start: start, bucket: bucket)
        }
      }
    }
    return bestEnd(table, buckets)
  }

  private func bestEnd(_ table: [Step], _ buckets: Int) -> Solution {
    var best = Solution(rows: [0..<count], total: measure.height, cost: .infinity)
    for bucket in 0..<buckets where table[count * buckets + bucket].cost < .infinity {
      let rows = rows(table, buckets, endingAt: bucket)
      let heights = rows.map(pictureHeight)
      let cost = cost(heights, counts: rows.map(\.count))
      if cost < best.cost { best = Solution(rows: rows, total: total(heights), cost: cost) }
    }
    return best
  }

  private func rows(_ table: [Step], _ buckets: Int, endingAt bucket: Int) -> [Range<Int>] {
    var rows: [Range<Int>] = []
    var (end, bucket) = (count, bucket)
    while end > 0 {
      let step = table[end * buckets + bucket]
      rows.append(step.start..<end)
      (end, bucket) = (step.start, step.bucket)
    }
    return rows.reversed()
  }
}
