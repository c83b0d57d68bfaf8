/// The cost of pictures that touch and are alike, in color or in scale.
struct SlicingNeighborCost: ~Copyable {
  private static let likenessWeight = 0.6
  private static let sameScaleWeight = 0.35
  /// Neighbors whose areas differ by less than this factor count as of the same scale.
  private static let sameScale = 1.35
  /// The cost of each two near-identical pictures that touch: as much as 2.5 % of the page left open.
  private static let twinWeight = 1.0
  /// Where more of all pairs are near-identical than this, nothing can keep them apart.
  private static let mostTwins = 0.3

  private let count: Int
  private let likeness: SlicingStorage<Double>
  private let contacts: SlicingContacts
  private let likenessWeight: Double
  private let twinWeight: Double

  init(_ problem: LayoutProblem) {
    count = problem.count
    likeness = SlicingStorage(problem.likeness, filler: 0)
    contacts = SlicingContacts(pictureCount: problem.count)
    // A flow of colors wants like beside like.
    if case .ranked = problem.order { likenessWeight = 0 } else { likenessWeight = Self.likenessWeight }
    var twins = 0
    for first in 0..<problem.count {
      for second in 0..<first {
        let like = problem.likeness[first * problem.count + second]
        if like >= LayoutProblem.nearIdentical { twins += 1 }
      }
    }
    let pairs = problem.count * (problem.count - 1) / 2
    twinWeight = Double(twins) > Self.mostTwins * Double(pairs) ? 0 : Self.twinWeight
  }

  @inline(__always)
  func cost(_ tree: borrowing SlicingTree, _ block: borrowing SlicingBlock) -> Double {
    var alike = 0.0
    var sameScale = 0.0
    var total = 0.0
    var twins = 0.0
    contacts.forEach(tree, block) { one, other, length in
      total += length
      let like = likeness[one * count + other]
      alike += length * like
      if like >= LayoutProblem.nearIdentical { twins += 1 }
      let (first, second) = (block.areas[one], block.areas[other])
      let (large, small) = first > second ? (first, second) : (second, first)
      if large < Self.sameScale * small {
        sameScale += length * (Self.sameScale - large / small)
      }
    }
    guard total > 0 else { return 0 }
    return (likenessWeight * alike + Self.sameScaleWeight / (Self.sameScale - 1) * sameScale) / total
      + twinWeight * twins
  }
}
