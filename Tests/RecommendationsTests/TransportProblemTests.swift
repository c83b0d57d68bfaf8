import PinPalettesTesting
import Testing

@testable import Recommendations

struct TransportProblemTests {
  @Test func takesTheCheaperCrossing() {
    let problem = TransportProblem(supplies: [1, 1], demands: [1, 1], costs: [5, 1, 1, 5])
    #expect(problem.minimumCost() == 2)
  }

  /// The greedy choice (1 for the first source) would force 10 on the second.
  @Test func callsGoodsBackWhenThatIsCheaper() {
    let problem = TransportProblem(supplies: [1, 1], demands: [1, 1], costs: [1, 2, 1, 10])
    #expect(problem.minimumCost() == 3)
  }

  /// The Powerco example of Winston, “Operations Research: Applications and Algorithms”, chapter 7: $1,020.
  @Test func solvesAPublishedExample() {
    let problem = TransportProblem(
      supplies: [35, 50, 40], demands: [45, 20, 30, 30], costs: [8, 6, 10, 9, 9, 12, 13, 7, 14, 9, 16, 5])
    #expect(problem.minimumCost() == 1020)
  }

  @Test func movesNothingForNothing() {
    #expect(TransportProblem(supplies: [0, 0], demands: [0], costs: [3, 4]).minimumCost() == 0)
  }

  /// On a line, the cost is the area between the two cumulative sums.
  @Test(arguments: 1...20)
  func agreesWithTheClosedFormOnALine(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...32, using: &random)
    let (supplies, demands) = (masses(count, &random), masses(count, &random))
    let costs = (0..<count).flatMap { row in (0..<count).map { Double(abs(row - $0)) } }
    var (surplus, area) = (0.0, 0.0)
    for place in 0..<count {
      surplus += supplies[place] - demands[place]
      area += abs(surplus)
    }
    let cost = TransportProblem(supplies: supplies, demands: demands, costs: costs).minimumCost()
    #expect(abs(cost - area) < 1e-9)
  }

  /// With equal masses some optimum is a one-to-one assignment: try them all.
  @Test(arguments: 1...20)
  func agreesWithTryingEveryAssignment(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = 6
    let costs = (0..<count * count).map { _ in Double.random(in: 0...1, using: &random) }
    let even = [Double](repeating: 1 / Double(count), count: count)
    let best =
      assignments(of: Array(0..<count)).map { assignment in
        assignment.enumerated().reduce(0) { $0 + costs[$1.offset * count + $1.element] }
      }.min() ?? 0
    let cost = TransportProblem(supplies: even, demands: even, costs: costs).minimumCost()
    #expect(abs(cost - best / Double(count)) < 1e-12)
  }

  /// Splitting a source in two does not change what there is to move.
  @Test(arguments: 1...10)
  func doesNotCareHowGoodsAreDividedUp(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let (supplies, demands) = (masses(5, &random), masses(7, &random))
    let costs = (0..<35).map { _ in Double.random(in: 0...1, using: &random) }
    let whole = TransportProblem(supplies: supplies, demands: demands, costs: costs).minimumCost()
    let halves = TransportProblem(
      supplies: supplies.map { $0 / 2 } + supplies.map { $0 / 2 }, demands: demands, costs: costs + costs)
    #expect(abs(halves.minimumCost() - whole) < 1e-12)
  }

  private func masses(_ count: Int, _ random: inout SeededGenerator) -> [Double] {
    let raw = (0..<count).map { _ in Double.random(in: 0...1, using: &random) }
    return raw.map { $0 / raw.reduce(0, +) }
  }

  private func assignments(of choices: [Int]) -> [[Int]] {
    guard !choices.isEmpty else { return [[]] }
    return choices.flatMap { first in
      assignments(of: choices.filter { $0 != first }).map { [first] + $0 }
    }
  }
}

struct TransportFlowTests {
  @Test(arguments: 1...20)
  func flowsMeetSuppliesAndDemandsAtTheLeastCost(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let (supplies, demands) = (masses(5, &random), masses(7, &random))
    let costs = (0..<35).map { _ in Double.random(in: 0...1, using: &random) }
    let problem = TransportProblem(supplies: supplies, demands: demands, costs: costs)
    let flows = problem.cheapestFlows()
    #expect(flows.allSatisfy { $0 >= 0 })
    for row in supplies.indices {
      #expect(abs(flows[row * 7..<(row + 1) * 7].reduce(0, +) - supplies[row]) < 1e-12)
    }
    for column in demands.indices {
      let arrived = stride(from: column, to: 35, by: 7).reduce(0) { $0 + flows[$1] }
      #expect(abs(arrived - demands[column]) < 1e-12)
    }
    let cost = zip(flows, costs).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(cost == problem.minimumCost())
  }

  private func masses(_ count: Int, _ random: inout SeededGenerator) -> [Double] {
    let raw = (0..<count).map { _ in Double.random(in: 0...1, using: &random) }
    return raw.map { $0 / raw.reduce(0, +) }
  }
}
