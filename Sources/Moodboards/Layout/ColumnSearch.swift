internal import Imaging

/// A search for columns that end level, in which pictures keep their order down the page or, where they
/// have none, keep apart from their like.
struct ColumnSearch {
  private let problem: LayoutProblem
  private let ranks: [Int]?
  /// The height of each picture in a column as wide as 1, with a gutter under it.
  private let heights: [Double]
  private let mean: Double
  private let columns: Int
  private var random: SplitMix64

  private static let raggedWeight = 8.0
  private static let flowWeight = 1.0
  private static let likenessWeight = 0.5
  private static let changesTimesCount = 150_000
  private static let mostChanges = 12_000

  init(_ problem: LayoutProblem, columns: Int, seed: UInt64) {
    self.problem = problem
    self.columns = columns
    if case .ranked(let ranks) = problem.order { self.ranks = ranks } else { ranks = nil }
    let width = (Double(problem.area.width) - Double(problem.gutter * (columns - 1))) / Double(columns)
    heights = problem.aspectRatios.map { 1 / $0 + Double(problem.gutter) / max(width, 1) }
    mean = heights.reduce(0, +) / Double(columns)
    random = SplitMix64(seed: seed)
  }

  /// The pictures of each column, from the top.
  mutating func best() -> [[Int]] {
    var state = greedy()
    guard columns > 1, problem.count > columns else { return state }
    var current = cost(state)
    var best = (cost: current, state: state)
    let steps = min(Self.mostChanges, Self.changesTimesCount / problem.count)
    for step in 0..<steps {
      var candidate = state
      change(&candidate)
      let changed = cost(candidate)
      let left = 1 - Double(step) / Double(steps)
      guard changed < current + 0.3 * left * left else { continue }
      (state, current) = (candidate, changed)
      if current < best.cost { best = (current, state) }
    }
    return best.state
  }

  /// Each picture goes to the shortest column: in rank, or the longest first.
  private mutating func greedy() -> [[Int]] {
    let sequence: [Int]
    if let ranks {
      sequence = heights.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    } else {
      let shuffled = random.shuffled(Array(heights.indices))
      sequence = shuffled.indices.sorted { (-heights[shuffled[$0]], $0) < (-heights[shuffled[$1]], $1) }
        .map { shuffled[$0] }
    }
    var state = Array(repeating: [Int](), count: columns)
    var totals = Array(repeating: 0.0, count: columns)
    for picture in sequence {
      let shortest = totals.indices.min { (totals[$0], $0) < (totals[$1], $1) } ?? 0
      state[shortest].append(picture)
      totals[shortest] += heights[picture]
    }
    return state
  }

  /// Moves a picture to another column, or exchanges two.
  private mutating func change(_ state: inout [[Int]]) {
    let (one, other) = (random.next(below: columns), random.next(below: columns))
    let first = random.next(below: state[one].count)
    if random.next(below: 3) == 0 && one != other && state[one].count > 1 {
      let picture = state[one].remove(at: first)
      state[other].insert(picture, at: random.next(below: state[other].count + 1))
    } else {
      let second = random.next(below: state[other].count)
      (state[one][first], state[other][second]) = (state[other][second], state[one][first])
    }
    guard let ranks else { return }
    for column in [one, other] { state[column].sort { (ranks[$0], $0) < (ranks[$1], $1) } }
  }

  private func cost(_ state: [[Int]]) -> Double {
    let totals = state.map { column in column.reduce(0) { $0 + heights[$1] } }
    let ragged = ((totals.max() ?? 0) - (totals.min() ?? 0)) / mean
    // The square lets a search in a crowd find its way, the plain part closes the last pixels.
    let shape = Self.raggedWeight * (ragged + ragged * ragged)
    return shape + (ranks.map { Self.flowWeight * flow(state, $0) } ?? Self.likenessWeight * likeness(state))
  }

  /// How far pictures are from where their rank would have them on the reading path, in page heights.
  private func flow(_ state: [[Int]], _ ranks: [Int]) -> Double {
    var error = 0.0
    for column in state {
      var top = 0.0
      for picture in column {
        let wished = (Double(ranks[picture]) + 0.5) / Double(problem.count)
        error += abs((top + heights[picture] / 2) / mean - wished)
        top += heights[picture]
      }
    }
    return error / Double(problem.count) * Double(columns)
  }

  /// The mean likeness of neighbors, over and beside each other, by the length at which they touch.
  private func likeness(_ state: [[Int]]) -> Double {
    var (sum, length) = (0.0, 0.0)
    for (index, column) in state.enumerated() {
      for (upper, lower) in zip(column, column.dropFirst()) {
        sum += alike(upper, lower)
        length += 1
      }
      guard index + 1 < state.count else { break }
      let next = state[index + 1]
      var (left, right, y) = (0, 0, 0.0)
      var (leftEnd, rightEnd) = (heights[column[0]], heights[next[0]])
      while left < column.count && right < next.count {
        let end = min(leftEnd, rightEnd)
        sum += (end - y) * alike(column[left], next[right])
        length += end - y
        y = end
        if leftEnd <= rightEnd {
          left += 1
          if left < column.count { leftEnd += heights[column[left]] }
        } else {
          right += 1
          if right < next.count { rightEnd += heights[next[right]] }
        }
      }
    }
    return length > 0 ? sum / length : 0
  }

  private func alike(_ one: Int, _ other: Int) -> Double {
    let likeness = problem.likeness[one * problem.count + other]
    return likeness >= LayoutProblem.nearIdentical ? 5 : likeness
  }
}
