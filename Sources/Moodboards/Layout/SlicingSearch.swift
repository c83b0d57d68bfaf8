internal import Imaging

/// A search for the slicing tree of least cost, by threshold accepting from several starts.
///
/// Like annealing, but a change is taken whenever it worsens the cost by less
/// than a falling threshold, so that no exponential is needed and the outcome
/// does not depend on a math library's last digit. A change that leaves too
/// much of the page open is turned down before anything is placed: three of
/// four are.
struct SlicingSearch: ~Copyable {
  /// Pictures placed in all, which bounds the time that a crowd takes: about a second for 500.
  private static let mostPlacements = 35_000_000
  /// The worsening taken at first, times the number of pictures.
  ///
  /// Each of a few pictures moves the cost by much, each of many by little. From 5 to 20 are as good.
  private static let thresholdTimesCount = 10.0
  /// A few pictures get stuck and want many starts, a crowd wants a long search.
  private static let startsTimesCount = 100

  private let problem: LayoutProblem
  private let cost: SlicingCost
  private let neighborCost: SlicingNeighborCost
  private let orderCost: SlicingOrderCost
  private var tree: SlicingTree
  private var best: SlicingTree
  private(set) var bestCost = SlicingCost.impossible
  private var block: SlicingBlock
  private var random: SplitMix64
  /// Arrangements looked at in each start.
  private let steps: Int
  private let starts: Int

  init(_ problem: LayoutProblem, arrangements: Int, seed: UInt64) {
    self.problem = problem
    starts = max(2, min(10, Self.startsTimesCount / problem.count))
    // Two pictures can be arranged in 4 ways, three in 48, four in 960.
    let enough = problem.count < 5 ? 100 << (3 * (problem.count - 1)) : arrangements
    steps = problem.count == 1 ? 0 : min(arrangements, enough, Self.mostPlacements / problem.count) / starts
    cost = SlicingCost(problem)
    neighborCost = SlicingNeighborCost(problem)
    orderCost = SlicingOrderCost(problem)
    tree = SlicingTree(aspectRatios: problem.aspectRatios, gutter: problem.gutter)
    best = SlicingTree(aspectRatios: problem.aspectRatios, gutter: problem.gutter)
    block = SlicingBlock(pictureCount: problem.count)
    random = SplitMix64(seed: seed)
  }

  /// Searches; `false` when in no tree all pictures show.
  mutating func run() -> Bool {
    for _ in 0..<starts { descend() }
    return bestCost < SlicingCost.impossible
  }

  /// Lends the best tree found.
  func withBest<Result>(_ body: (borrowing SlicingTree) -> Result) -> Result { body(best) }

  private mutating func begin() {
    var pictures = Array(0..<problem.count)
    if case .ranked(let ranks) = problem.order {
      pictures.sort { (ranks[$0], $0) < (ranks[$1], $1) }
    } else {
      pictures = random.shuffled(pictures)
    }
    tree.begin(with: pictures, pageRatio: problem.area.aspectRatio, using: &random)
  }

  private mutating func descend() {
    begin()
    var treeCost = costOfTree(unlessAbove: .infinity)
    keep(ifBelowBest: treeCost)
    let firstThreshold = Self.thresholdTimesCount / Double(problem.count)
    for step in 0..<steps {
      guard tree.mutate(using: &random) else { continue }
      let left = 1 - Double(step) / Double(steps)
      let limit = treeCost + firstThreshold * left * left * left
      let newCost = costOfTree(unlessAbove: limit)
      guard newCost < limit else { tree.revert(); continue }
      tree.commit()
      treeCost = newCost
      keep(ifBelowBest: newCost)
    }
  }

  private mutating func keep(ifBelowBest cost: Double) {
    guard cost < bestCost else { return }
    bestCost = cost
    best.copy(tree)
  }

  /// The tree's cost, or less of it where that is above `limit` already.
  private mutating func costOfTree(unlessAbove limit: Double) -> Double {
    let size = SlicingBlock.size(of: tree, width: cost.width, height: cost.height)
    var total = cost.pageCost(size)
    guard total < limit else { return total }
    block.place(tree, width: size.width, height: size.height)
    total += cost.areaCost(block, size: size)
    guard total < min(limit, SlicingCost.impossible) else { return total }
    total += orderCost.cost(block, size: size, unlessAbove: limit - total)
    guard total < limit else { return total }
    return total + neighborCost.cost(tree, block)
  }
}
