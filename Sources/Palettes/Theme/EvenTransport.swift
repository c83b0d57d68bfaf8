/// The cheapest way to move weighted colors to a few of them, the goals, so that each takes in equally much.
///
/// Every color is first moved to its nearest goal. Then, time and again, weight goes from a goal that has too
/// much to one that has too little by the cheapest chain of moves, which keeps the whole the cheapest there is
/// (successive shortest paths; R. K. Ahuja, T. L. Magnanti, J. B. Orlin, “Network Flows”, 1993, section 9.7).
struct EvenTransport {
  /// The sum of weight times distance so far.
  private var cost = 0.0
  /// How much of each color is at each goal: a row for each color.
  private var amounts: [Double]
  /// By how much each goal has too much.
  private var excesses: [Double]
  private let distances: ColorDistances
  private let goals: [Int]

  /// The least sum of weight times distance, where `weights` add up to 1; nil where that is not under `limit`.
  static func cost(
    of weights: [Double], to goals: [Int], _ distances: ColorDistances, under limit: Double = .infinity
  ) -> Double? {
    var transport = EvenTransport(weights, goals, distances)
    while let chain = transport.cheapestChain() {
      // Chains only grow dearer, so what is still too much costs at least this.
      let excess = transport.excesses.reduce(0) { $0 + max($1, 0) }
      guard transport.cost + excess * chain.cost < limit else { return nil }
      transport.move(along: chain)
    }
    return transport.cost < limit ? transport.cost : nil
  }

  /// Moves every color to the nearest goal.
  private init(_ weights: [Double], _ goals: [Int], _ distances: ColorDistances) {
    self.goals = goals
    self.distances = distances
    amounts = [Double](repeating: 0, count: weights.count * goals.count)
    excesses = [Double](repeating: -1 / Double(goals.count), count: goals.count)
    for (color, weight) in weights.enumerated() {
      var (nearest, least) = (0, Double.infinity)
      for (place, goal) in goals.enumerated() where distances[color, goal] < least {
        (nearest, least) = (place, distances[color, goal])
      }
      amounts[color * goals.count + nearest] = weight
      excesses[nearest] += weight
      cost += weight * least
    }
  }

  /// Moves of one color each, from goal to goal.
  private struct Chain {
    var cost: Double
    var moves: [(color: Int, from: Int, to: Int)]
  }

  /// What is less than this, in weight or in distance, is a rounding error.
  private static let tolerance = 1e-9

  private mutating func move(along chain: Chain) {
    guard let first = chain.moves.first, let last = chain.moves.last else { return }
    let count = goals.count
    let amount = chain.moves.reduce(min(excesses[first.from], -excesses[last.to])) {
      min($0, amounts[$1.color * count + $1.from])
    }
    for move in chain.moves {
      amounts[move.color * count + move.from] -= amount
      amounts[move.color * count + move.to] += amount
    }
    excesses[first.from] -= amount
    excesses[last.to] += amount
    cost += amount * chain.cost
  }

  /// The cheapest chain from a goal with too much to one with too little; nil where there is no such goal.
  private func cheapestChain() -> Chain? {
    let count = goals.count
    let moves = cheapestMoves()
    var costs = excesses.map { $0 > Self.tolerance ? 0 : Double.infinity }
    var previous = [Int](repeating: -1, count: count)
    // Bellman and Ford: a move to a nearer goal has a negative cost.
    var isChanged = true
    while isChanged {
      isChanged = false
      for from in 0..<count where costs[from] < .infinity {
        for to in 0..<count {
          let cost = costs[from] + moves.costs[from * count + to]
          if cost < costs[to] - Self.tolerance {
            (costs[to], previous[to]) = (cost, from)
            isChanged = true
          }
        }
      }
    }
    let ends = excesses.indices.filter { excesses[$0] < -Self.tolerance && costs[$0] < .infinity }
    guard var place = ends.min(by: { costs[$0] < costs[$1] }) else { return nil }
    var chain = Chain(cost: costs[place], moves: [])
    while previous[place] >= 0 {
      chain.moves.append((moves.colors[previous[place] * count + place], previous[place], place))
      place = previous[place]
    }
    chain.moves.reverse()
    return chain
  }

  /// For each goal and each other one, the color that is moved between them at the least cost per weight.
  private func cheapestMoves() -> (costs: [Double], colors: [Int]) {
    let count = goals.count
    var costs = [Double](repeating: .infinity, count: count * count)
    var colors = [Int](repeating: 0, count: count * count)
    for color in 0..<distances.count {
      for from in 0..<count where amounts[color * count + from] > Self.tolerance {
        let here = distances[color, goals[from]]
        for to in 0..<count where to != from {
          let cost = distances[color, goals[to]] - here
          if cost < costs[from * count + to] {
            (costs[from * count + to], colors[from * count + to]) = (cost, color)
          }
        }
      }
    }
    return (costs, colors)
  }
}
