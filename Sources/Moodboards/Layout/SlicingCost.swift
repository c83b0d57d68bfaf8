internal import Imaging

/// How far an arrangement is from a good board; 0 is perfect and unreachable.
///
/// Weights were chosen by looking at boards of 2 to 100 photographs: the page
/// must close first, then the hero must lead, then neighbors may differ. The
/// parts are ordered by what they take to find out, so that a search can stop
/// at the first that is too much.
struct SlicingCost: ~Copyable {
  /// Half a percent of the page left open costs as much as areas off by three quarters.
  private static let pageWeight = 60.0
  /// The part of the room that may stay open at no cost: a margin wider by a pixel that nobody sees.
  private static let unseenOpenShare = 0.001
  private static let areaWeight = 0.6
  private static let heroWeight = 4.0
  private static let heroLeadWeight = 6.0
  /// The largest other picture should have at most this part of the hero's area, or two lead.
  private static let secondToHero = 0.6
  private static let heroPlaceWeight = 3.0
  /// The part of the mean area under which a picture is lost beside the others, and a little more.
  private static let leastToMean = 0.31
  private static let smallWeight = 6.0
  /// The least that a tree costs in which a picture vanishes; above any possible arrangement.
  static let impossible = 1e9

  let width: Double
  let height: Double
  private let hero: Int
  private let heroLeads: Bool
  /// How much the hero's size counts, 0…1.
  private let heroScale: Double
  private let count: Int
  /// One divided by the wished part of all pictures' area.
  private let inverseTargets: SlicingStorage<Double>
  /// The part of all pictures' area under which each picture counts as lost.
  private let leastShares: SlicingStorage<Double>

  init(_ problem: LayoutProblem) {
    width = Double(problem.area.width)
    height = Double(problem.area.height)
    hero = problem.hero
    count = problem.count
    // Of a few pictures hardly any arrangement closes the page: it must not be spent on the hero.
    heroScale = min(1, Double(problem.count - 1) / 8)
    let total = problem.weights.reduce(0, +)
    let mean = total / Double(problem.count)
    inverseTargets = SlicingStorage(problem.weights.map { total / $0 }, filler: 0)
    // Who wishes for little may be small.
    leastShares = SlicingStorage(
      problem.weights.map { Self.leastToMean * min(1, $0 / mean * 2) / Double(problem.count) }, filler: 0)
    let largestOther = problem.weights.indices.filter { $0 != problem.hero }.map { problem.weights[$0] }.max()
    heroLeads = (largestOther ?? 0) * 1.3 < problem.weights[problem.hero]
  }

  /// The cost of what the block leaves open of the room; all that the root alone can tell.
  @inline(__always)
  func pageCost(_ size: (width: Double, height: Double)) -> Double {
    guard size.width >= 1, size.height >= 1 else { return 2 * Self.impossible * Double(count) }
    let open = 1 - size.width * size.height / (width * height)
    return Self.pageWeight * max(0, open - Self.unseenOpenShare)
  }

  /// The cost of areas and of the hero's place: linear in the number of pictures.
  @inline(__always)
  func areaCost(_ block: borrowing SlicingBlock, size: (width: Double, height: Double)) -> Double {
    // Graded, so that a search in a crowd finds its way out.
    guard block.vanished == 0 else { return Self.impossible * Double(block.vanished) }
    let inverse = 1 / block.pictureArea
    var areaError = 0.0
    var lost = 0.0
    var largestOther = 0.0
    for index in 0..<count {
      let share = block.areas[index] * inverse
      areaError += Self.discrepancy(share * inverseTargets[index])
      if share < leastShares[index] { lost += leastShares[index] / share - 1 }
      if index != hero { largestOther = max(largestOther, share) }
    }
    var cost = Self.areaWeight * areaError / Double(count) + Self.smallWeight * lost
    guard heroLeads else { return cost }
    let heroShare = block.areas[hero] * inverse
    let excess = max(0, largestOther / heroShare - Self.secondToHero)
    cost += heroScale * Self.heroWeight * Self.discrepancy(heroShare * inverseTargets[hero])
    cost += heroScale * Self.heroLeadWeight * min(excess, excess * excess)
    return cost + Self.heroPlaceWeight * Self.placeError(block.frames[hero], in: size)
  }

  /// `r + 1/r − 2`: 0 when equal, the same for twice as for half, close to (ln r)² near 1.
  @inline(__always)
  private static func discrepancy(_ ratio: Double) -> Double { ratio + 1 / ratio - 2 }

  /// The squared distance of the hero's center from the nearest of the page's middle line or thirds,
  /// across, and from the optical center or the upper third, down; in page sides.
  private static func placeError(
    _ hero: SlicingBlock.Frame, in size: (width: Double, height: Double)
  ) -> Double {
    let across = (hero.left + hero.right) / 2 / size.width
    let down = (hero.top + hero.bottom) / 2 / size.height
    let dx = min(abs(across - 1 / 3), abs(across - 1 / 2), abs(across - 2 / 3))
    // The optical center lies a little above the middle.
    let dy = min(abs(down - 1 / 3), abs(down - 0.45))
    return dx * dx + dy * dy
  }
}
