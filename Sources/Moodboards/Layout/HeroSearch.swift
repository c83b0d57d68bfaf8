internal import Imaging

/// A search, by threshold accepting, for the rows round a hero that close the room best.
struct HeroSearch {
  private static let pageWeight = 40.0
  private static let areaWeight = 6.0
  private static let heroWeight = 2.0
  private static let heroLeadWeight = 8.0
  /// The largest other picture should have at most this part of the hero's area, or two lead.
  private static let secondToHero = 0.6
  private static let centerWeight = 200.0
  private static let likenessWeight = 0.5
  private static let starts = 4
  /// Changes looked at in each start: some, and more for every picture, within what a crowd may take.
  private static let leastChanges = 1100
  private static let changesPerPicture = 110
  private static let mostPlacements = 500_000
  private static let threshold = 1.5

  private let problem: LayoutProblem
  private let position: HeroLayout.Position
  /// The groups that may hold pictures: above, left, right, below.
  private let groups: [Int]
  private let sequence: [Int]
  private let isFree: Bool
  private let targets: [Double]
  private var random: SplitMix64

  init(_ problem: LayoutProblem, position: HeroLayout.Position, seed: UInt64) {
    self.problem = problem
    self.position = position
    groups = position == .left ? [2, 3] : [0, 1, 2, 3]
    let others = (0..<problem.count).filter { $0 != problem.hero }
    if case .ranked(let ranks) = problem.order {
      sequence = others.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
      isFree = false
    } else {
      sequence = others
      isFree = true
    }
    let total = problem.weights.reduce(0, +)
    targets = problem.weights.map { $0 / total }
    random = SplitMix64(seed: seed)
  }

  /// The frames of all pictures; nil when in no block found all pictures show.
  mutating func best() -> [LayoutFrame]? {
    guard !sequence.isEmpty else {
      return HeroShape(rows: [[], [], [], []], sequence: []).frames(problem)
    }
    var best: (cost: Double, frames: [LayoutFrame])?
    for _ in 0..<Self.starts {
      guard let found = descend() else { continue }
      if found.cost < best?.cost ?? .infinity { best = found }
    }
    return best?.frames
  }

  private mutating func descend() -> (cost: Double, frames: [LayoutFrame])? {
    var shape = start()
    var frames = shape.frames(problem)
    var current = frames.map(cost) ?? .infinity
    var best = frames.map { (cost: current, frames: $0) }
    let steps = min(
      Self.leastChanges + Self.changesPerPicture * problem.count, Self.mostPlacements / problem.count)
    for step in 0..<steps {
      var candidate = shape
      change(&candidate)
      frames = candidate.frames(problem)
      guard let frames else { continue }
      let changed = cost(frames)
      let left = 1 - Double(step) / Double(steps)
      guard changed < current + Self.threshold * left * left || current == .infinity else { continue }
      (shape, current) = (candidate, changed)
      if current < best?.cost ?? .infinity { best = (current, frames) }
    }
    return best
  }

  /// Rows of as many pictures as make them about equal, dealt to the groups; half as many beside the hero.
  private mutating func start() -> HeroShape {
    var rows = [[Int]](repeating: [], count: 4)
    let ratio = problem.aspectRatios.reduce(0, +) / Double(problem.count)
    let across = (Double(problem.count) * problem.area.aspectRatio / ratio).squareRoot()
    var left = sequence.count
    while left > 0 {
      let group = groups[random.next(below: groups.count)]
      let isSide = group == 1 || group == 2
      let most = Int(min(max(1, isSide ? across / 2.5 : across * 1.15), Double(problem.count)).rounded())
      let count = min(left, max(1, most - random.next(below: 2)))
      rows[group].append(count)
      left -= count
    }
    return HeroShape(rows: rows, sequence: isFree ? random.shuffled(sequence) : sequence)
  }

  /// Exchanges two pictures, or moves one to another row, which may be a new one.
  private mutating func change(_ shape: inout HeroShape) {
    if isFree && random.next(below: 2) == 0 {
      shape.sequence.swapAt(random.next(below: sequence.count), random.next(below: sequence.count))
      return
    }
    let filled = groups.filter { !shape.rows[$0].isEmpty }
    let source = filled[random.next(below: filled.count)]
    let row = random.next(below: shape.rows[source].count)
    // Whole rows move too: a picture at a time would have to pass through poor boards.
    let moved = random.next(below: 3) == 0 ? shape.rows[source][row] : 1
    shape.rows[source][row] -= moved
    if shape.rows[source][row] == 0 { shape.rows[source].remove(at: row) }
    let target = groups[random.next(below: groups.count)]
    let place = random.next(below: shape.rows[target].count + 1)
    if place < shape.rows[target].count && random.next(below: 3) > 0 {
      shape.rows[target][place] += moved
    } else {
      shape.rows[target].insert(moved, at: place)
    }
  }

  private func cost(_ frames: [LayoutFrame]) -> Double {
    var (left, top, right, bottom) = (Double.infinity, Double.infinity, 0.0, 0.0)
    var covered = 0.0
    for frame in frames {
      (left, top) = (min(left, frame.left), min(top, frame.top))
      (right, bottom) = (max(right, frame.right), max(bottom, frame.bottom))
      covered += frame.area
    }
    let open = 1 - (right - left) * (bottom - top) / Double(problem.area.area)
    var (areas, heroError, largest) = (0.0, 0.0, 0.0)
    for (index, frame) in frames.enumerated() {
      let ratio = frame.area / covered / targets[index]
      let error = ratio + 1 / ratio - 2
      if index == problem.hero {
        heroError = error
      } else {
        areas += error
        largest = max(largest, frame.area)
      }
    }
    let excess = max(0, largest / frames[problem.hero].area - Self.secondToHero)
    var cost =
      Self.pageWeight * open + Self.heroWeight * heroError + Self.areaWeight * areas / Double(frames.count)
      + Self.heroLeadWeight * min(excess, excess * excess)
    if position == .center {
      let hero = frames[problem.hero]
      let across = ((hero.left + hero.right) / 2 - left) / (right - left) - 0.5
      // The optical center lies a little above the middle.
      let down = ((hero.top + hero.bottom) / 2 - top) / (bottom - top) - 0.47
      cost += Self.centerWeight * (across * across + down * down)
    }
    return isFree ? cost + Self.likenessWeight * likeness(frames) : cost
  }

  /// The mean likeness of neighbors, by the length at which they touch; 0 for a crowd, in which it is dear.
  private func likeness(_ frames: [LayoutFrame]) -> Double {
    guard frames.count <= 40 else { return 0 }
    let reach = Double(problem.gutter) + 0.5
    var (sum, length) = (0.0, 0.0)
    for second in 1..<frames.count {
      for first in 0..<second {
        let (one, other) = (frames[first], frames[second])
        let across = max(one.left, other.left) - min(one.right, other.right)
        let down = max(one.top, other.top) - min(one.bottom, other.bottom)
        guard max(across, down) <= reach, min(across, down) < 0 else { continue }
        let likeness = problem.likeness[first * problem.count + second]
        sum -= min(across, down) * (likeness >= LayoutProblem.nearIdentical ? 5 : likeness)
        length -= min(across, down)
      }
    }
    return length > 0 ? sum / length : 0
  }
}
