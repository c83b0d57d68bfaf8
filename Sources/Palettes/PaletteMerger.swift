internal import ColorScience

/// Joins the swatches of several palettes into ever fewer groups.
struct PaletteMerger {
  private let swatches: [Swatch]
  /// ΔE00 of every pair of swatches.
  private let differences: [[Double]]
  private var groups: [Group]

  private struct Group {
    var members: [Int]
    var share: Double
    /// The member whose weighted sum of differences to the others is least.
    var medoid: Int
  }

  init(_ palettes: [Palette]) {
    let weight = 1 / Double(palettes.count)
    let swatches = palettes.flatMap { palette in
      palette.swatches.map { Swatch(color: $0.color, share: $0.share * weight) }
    }
    // In an order of their own, so that the palettes' order does not matter.
    self.swatches = Palette(swatches: swatches).swatches
    let colors = self.swatches.map { CIELab($0.color) }
    differences = colors.map { one in colors.map { one.difference(from: $0) } }
    groups = self.swatches.enumerated().map { Group(members: [$0], share: $1.share, medoid: $0) }
  }

  /// The groups as a palette.
  var palette: Palette {
    Palette(swatches: groups.map { Swatch(color: swatches[$0.medoid].color, share: $0.share) })
  }

  /// Joins the pair of medoids closest in ΔE00 while they are closer than `limit`.
  mutating func joinTwins(closerThan limit: Double) {
    while let pair = cheapestPair(cost: { differences[$0.medoid][$1.medoid] }), pair.cost < limit {
      join(pair.first, pair.second)
    }
  }

  /// Joins the pair that adds least squared difference until `count` groups are left.
  mutating func join(until count: Int) {
    while groups.count > count,
      let pair = cheapestPair(cost: { one, other in
        let difference = differences[one.medoid][other.medoid]
        return difference * difference * one.share * other.share / max(one.share + other.share, 1e-12)
      })
    {
      join(pair.first, pair.second)
    }
  }

  private func cheapestPair(
    cost: (Group, Group) -> Double
  ) -> (first: Int, second: Int, cost: Double)? {
    var cheapest: (first: Int, second: Int, cost: Double)?
    for second in groups.indices {
      for first in 0..<second {
        let cost = cost(groups[first], groups[second])
        if cost < cheapest?.cost ?? .infinity { cheapest = (first, second, cost) }
      }
    }
    return cheapest
  }

  private mutating func join(_ first: Int, _ second: Int) {
    let members = groups[first].members + groups[second].members
    let costs = members.map { candidate in
      members.reduce(0) { $0 + differences[candidate][$1] * swatches[$1].share }
    }
    let medoid = members.indices.min { (costs[$0], members[$0]) < (costs[$1], members[$1]) }
    guard let medoid else { return }
    groups[first] = Group(
      members: members, share: groups[first].share + groups[second].share, medoid: members[medoid])
    groups.remove(at: second)
  }
}
