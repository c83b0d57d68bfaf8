/// The cost of pictures that do not follow one another as the problem asks.
struct SlicingOrderCost: ~Copyable {
  private static let flowWeight = 12.0
  private static let inversionWeight = 1.5
  private static let spreadWeight = 1.5
  /// Look-alikes are far enough apart at half of the block's side.
  private static let farDistance = 0.6
  /// The nearest look-alikes of a picture that are kept away from it.
  private static let mostPartners = 6

  struct Pair {
    var one: Int
    var other: Int
    var weight: Double
  }

  private let isRanked: Bool
  private let count: Int
  /// The pictures in the order of their ranks; empty for other orders.
  private let sequence: SlicingStorage<Int>
  /// How many ranks further a picture is compared with: about a row; further on the flow decides.
  private let window: Int
  private let pairs: SlicingStorage<Pair>

  init(_ problem: LayoutProblem) {
    count = problem.count
    var sequence: [Int] = []
    var pairs: [Pair] = []
    switch problem.order {
    case .free: break
    case .ranked(let ranks): sequence = ranks.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    case .spread: pairs = Self.alikePairs(problem)
    }
    isRanked = !sequence.isEmpty
    var side = 1
    while side * side < count { side += 1 }
    window = max(3, side)
    let total = pairs.reduce(0) { $0 + $1.weight }
    self.sequence = SlicingStorage(sequence, filler: 0)
    self.pairs = SlicingStorage(
      pairs.map { Pair(one: $0.one, other: $0.other, weight: $0.weight / max(total, .leastNormalMagnitude)) },
      filler: Pair(one: 0, other: 0, weight: 0))
  }

  /// Each picture with those most like it, by how much more alike they are than two of the set are.
  private static func alikePairs(_ problem: LayoutProblem) -> [Pair] {
    let count = problem.count
    guard count > 2 else { return [] }
    let ofThemselves = (0..<count).reduce(0) { $0 + problem.likeness[$1 * (count + 1)] }
    let mean = (problem.likeness.reduce(0, +) - ofThemselves) / Double(count * (count - 1))
    var pairs: [Pair] = []
    for one in 0..<count {
      let row = one * count
      let partners = (0..<count)
        .filter { $0 != one && problem.likeness[row + $0] > mean }
        .sorted { (problem.likeness[row + $1], $0) < (problem.likeness[row + $0], $1) }
      for other in partners.prefix(mostPartners) {
        let more = problem.likeness[row + other] - mean
        pairs.append(Pair(one: one, other: other, weight: more * more))
      }
    }
    return pairs
  }

  @inline(__always)
  func cost(
    _ block: borrowing SlicingBlock, size: (width: Double, height: Double), unlessAbove limit: Double
  ) -> Double {
    if isRanked {
      let flow = flowCost(block, height: size.height)
      return flow < limit ? flow + inversionCost(block) : flow
    }
    return pairs.count > 0 ? spreadCost(block, size: size) : 0
  }

  /// How far each picture's middle lies from the height at which its turn comes.
  private func flowCost(_ block: borrowing SlicingBlock, height: Double) -> Double {
    let inverseArea = 1 / block.pictureArea
    let inverseHeight = 0.5 / height
    var before = 0.0
    var flow = 0.0
    for rank in 0..<count {
      let picture = sequence[rank]
      let share = block.areas[picture] * inverseArea
      let frame = block.frames[picture]
      let off = (frame.top + frame.bottom) * inverseHeight - (before + 0.5 * share)
      before += share
      flow += off * off
    }
    return Self.flowWeight * flow / Double(count)
  }

  /// How many pairs stand the wrong way round.
  private func inversionCost(_ block: borrowing SlicingBlock) -> Double {
    var inverted = 0.0
    var compared = 0.0
    for rank in 0..<count {
      let frame = block.frames[sequence[rank]]
      for later in (rank + 1)..<max(rank + 1, min(count, rank + 1 + window)) {
        // Next neighbors may change places more cheaply than those further on.
        let weight = later == rank + 1 ? 0.5 : 1
        compared += weight
        if Self.precedes(block.frames[sequence[later]], frame) { inverted += weight }
      }
    }
    return Self.inversionWeight * inverted / max(1, compared)
  }

  /// Whether a reader comes to `one` first: side by side from the left, else from the top.
  @inline(__always)
  private static func precedes(_ one: SlicingBlock.Frame, _ other: SlicingBlock.Frame) -> Bool {
    let overlap = min(one.bottom, other.bottom) - max(one.top, other.top)
    return 2 * overlap > min(one.height, other.height)
      ? one.left + one.right < other.left + other.right : one.top + one.bottom < other.top + other.bottom
  }

  private func spreadCost(
    _ block: borrowing SlicingBlock, size: (width: Double, height: Double)
  ) -> Double {
    let inverseReach = 1 / (Self.farDistance * (size.width * size.height).squareRoot())
    var cost = 0.0
    for index in 0..<pairs.count {
      let pair = pairs[index]
      let (one, other) = (block.frames[pair.one], block.frames[pair.other])
      let dx = 0.5 * (one.left + one.right - other.left - other.right)
      let dy = 0.5 * (one.top + one.bottom - other.top - other.bottom)
      cost += pair.weight * max(0, 1 - (dx * dx + dy * dy).squareRoot() * inverseReach)
    }
    return Self.spreadWeight * cost
  }
}
