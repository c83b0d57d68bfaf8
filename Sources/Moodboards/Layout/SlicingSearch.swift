internal import Imaging

/// A search for the slicing tree of least cost, by threshold accepting from several starts.
///
/// Like annealing, but a change is taken whenever it worsens the cost by less
/// than a falling threshold, so that no exponential is needed and the outcome
/// does not depend on a math library's last digit.
struct SlicingSearch {
  /// Pictures placed in all, which bounds the time that a crowd takes; 500 pictures then take about a second.
  private static let mostPlacements = 1_500_000
  private static let starts = 10
  /// The worsening taken at first, times the number of pictures.
  ///
  /// Each of a few pictures moves the
  /// cost by much, each of many by little: of 0.3, 1 and 3 for all, 3 did best on 5 pictures, 1 on
  /// 12 and 0.3 on 24 and more.
  private static let thresholdTimesCount = 12.0

  private let problem: LayoutProblem
  private let cost: SlicingCost
  private var solver: SlicingSolver
  private var random: SplitMix64
  /// Arrangements looked at in each start.
  private let steps: Int

  init(_ problem: LayoutProblem, arrangements: Int, seed: UInt64) {
    self.problem = problem
    let affordable = min(arrangements, Self.mostPlacements / problem.count)
    steps = problem.count == 1 ? 0 : affordable / Self.starts
    cost = SlicingCost(problem)
    solver = SlicingSolver(aspectRatios: problem.aspectRatios, gutter: problem.gutter)
    random = SplitMix64(seed: seed)
  }

  /// The best tree found; nil when in none all pictures show.
  mutating func best() -> SlicingTree? {
    var best: (cost: Double, tree: SlicingTree)?
    for _ in 0..<(problem.count == 1 ? 1 : Self.starts) {
      let found = descend()
      if found.cost < best?.cost ?? SlicingCost.impossible { best = found }
    }
    return best?.tree
  }

  private mutating func descend() -> (cost: Double, tree: SlicingTree) {
    var tree = SlicingTree(
      pictures: random.shuffled(Array(0..<problem.count)), pageRatio: problem.area.aspectRatio,
      using: &random)
    var treeCost = costOf(tree, unlessAbove: .infinity)
    var best = (cost: treeCost, tree: tree)
    let firstThreshold = Self.thresholdTimesCount / Double(problem.count)
    for step in 0..<steps {
      let left = 1 - Double(step) / Double(steps)
      let limit = treeCost + firstThreshold * left * left
      var candidate = tree
      candidate.mutate(using: &random)
      let candidateCost = costOf(candidate, unlessAbove: limit)
      guard candidateCost < limit else { continue }
      (tree, treeCost) = (candidate, candidateCost)
      if treeCost < best.cost { best = (treeCost, tree) }
    }
    return best
  }

  /// The tree's cost; without the dear neighbor terms where it is above `limit` already.
  private mutating func costOf(_ tree: SlicingTree, unlessAbove limit: Double) -> Double {
    let block = solver.arrange(
      tree, width: Double(problem.area.width), height: Double(problem.area.height))
    let shape = cost.shapeCost(solver, block: block)
    guard shape < min(limit, SlicingCost.impossible) else { return shape }
    return shape + cost.neighborCost(solver)
  }
}
