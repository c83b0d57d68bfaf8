internal import Imaging

/// How far an arrangement is from a good board; 0 is perfect and unreachable.
///
/// Weights were chosen by looking at boards of 2 to 24 photographs: the page
/// must close first, then the hero must lead, then neighbors may differ.
struct SlicingCost {
  /// Half a percent of the page left open costs as much as areas off by half.
  private static let pageWeight = 40.0
  /// The part of the room that may stay open at no cost: a margin wider by a pixel or two.
  private static let unseenOpenShare = 0.002
  private static let areaWeight = 1.0
  private static let heroWeight = 0.8
  private static let heroLeadWeight = 6.0
  /// The largest other picture should have at most this part of the hero's area, or two lead.
  private static let secondToHero = 0.6
  private static let heroPlaceWeight = 3.0
  private static let likenessWeight = 0.6
  private static let sameScaleWeight = 0.25
  /// Neighbors whose areas differ by less than this factor count as of the same scale.
  private static let sameScale = 1.35
  /// The least that a tree costs in which a picture vanishes; above any possible arrangement.
  static let impossible = 1e9

  private let problem: LayoutProblem
  private let targetShares: [Double]

  init(_ problem: LayoutProblem) {
    self.problem = problem
    let total = problem.weights.reduce(0, +)
    targetShares = problem.weights.map { $0 / total }
  }

  /// The part of the room, 0…1, that the block leaves open.
  func openShare(_ block: SlicingSolver.Frame) -> Double {
    max(0, 1 - block.area / Double(problem.area.area))
  }

  /// The cost of page shape, areas and the hero's place: linear in the number of pictures.
  func shapeCost(_ solver: borrowing SlicingSolver, block: SlicingSolver.Frame) -> Double {
    // Graded, so that a search in a crowd finds its way out.
    guard solver.vanished == 0 else { return Self.impossible * Double(solver.vanished) }
    var pictureArea = 0.0
    for frame in solver.frames { pictureArea += frame.area }
    var areaError = 0.0
    var largestOther = 0.0
    for index in 0..<problem.count {
      let area = solver.frames[index].area
      areaError += Self.discrepancy(area / pictureArea, targetShares[index])
      if index != problem.hero { largestOther = max(largestOther, area) }
    }
    let hero = solver.frames[problem.hero]
    let heroError = Self.discrepancy(hero.area / pictureArea, targetShares[problem.hero])
    let excess = max(0, largestOther / hero.area - Self.secondToHero)
    return Self.pageWeight * max(0, openShare(block) - Self.unseenOpenShare)
      + Self.areaWeight * areaError / Double(problem.count)
      + Self.heroWeight * heroError
      + Self.heroLeadWeight * min(excess, excess * excess)
      + Self.heroPlaceWeight * Self.heroPlaceError(hero, in: block)
  }

  /// The cost of pictures that touch and are alike, in colour or in scale: quadratic in their number.
  func neighborCost(_ solver: borrowing SlicingSolver) -> Double {
    var likeness = 0.0
    var sameScale = 0.0
    var contacts = 0.0
    for first in 0..<problem.count {
      for second in (first + 1)..<max(first + 1, problem.count) {
        let (one, other) = (solver.frames[first], solver.frames[second])
        let contact = contactLength(one, other)
        guard contact > 0 else { continue }
        contacts += contact
        likeness += contact * problem.likeness[first * problem.count + second]
        let ratio = max(one.area, other.area) / min(one.area, other.area)
        sameScale += contact * max(0, (Self.sameScale - ratio) / (Self.sameScale - 1))
      }
    }
    guard contacts > 0 else { return 0 }
    return (Self.likenessWeight * likeness + Self.sameScaleWeight * sameScale) / contacts
  }

  /// `r + 1/r − 2`: 0 when equal, the same for twice as for half, close to (ln r)² near 1.
  private static func discrepancy(_ value: Double, _ target: Double) -> Double {
    let ratio = value / target
    return ratio + 1 / ratio - 2
  }

  /// The squared distance of the hero's center from the nearest of the page's middle line or thirds,
  /// across, and from the optical center or the upper third, down; in page sides.
  private static func heroPlaceError(_ hero: SlicingSolver.Frame, in block: SlicingSolver.Frame) -> Double {
    let across = (hero.left + hero.right) / 2 / block.width
    let down = (hero.top + hero.bottom) / 2 / block.height
    let dx = min(abs(across - 1 / 3), abs(across - 1 / 2), abs(across - 2 / 3))
    // The optical center lies a little above the middle.
    let dy = min(abs(down - 1 / 3), abs(down - 0.45))
    return dx * dx + dy * dy
  }

  /// The length of the gutter between two frames, in pixels; 0 when they do not touch.
  private func contactLength(_ one: SlicingSolver.Frame, _ other: SlicingSolver.Frame) -> Double {
    let across = max(one.left, other.left) - min(one.right, other.right)
    let down = max(one.top, other.top) - min(one.bottom, other.bottom)
    let reach = Double(problem.gutter) + 0.5
    if across <= reach && down < 0 && across > -0.5 { return -down }
    if down <= reach && across < 0 && down > -0.5 { return -across }
    return 0
  }
}
