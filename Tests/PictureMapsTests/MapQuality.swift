@testable import PictureMaps

/// How true a map is to the neighborhoods of what it shows.
struct MapQuality {
  /// 1 when nothing lies among a point's nearest on the map that was not near it before, about 0.5 by chance.
  ///
  /// Source: J. Venna, S. Kaski, “Neighborhood preservation in nonlinear projection methods”, ICANN 2001.
  let trustworthiness: Double
  /// The part of each point's nearest neighbors that are among its nearest on the map.
  let recall: Double

  /// Compares the `count` nearest neighbors of each row with those of its point.
  init(of table: VectorTable, at points: [SIMD2<Float>], count: Int) {
    let total = table.count
    var (penalty, shared) = (0, 0)
    for row in 0..<total {
      let before = Self.order(of: row, total) { -2 * table.dot(row, table, $0) + table.dot($0, table, $0) }
      let after = Self.order(of: row, total) { other in
        let offset = points[row] - points[other]
        return (offset * offset).sum()
      }
      var ranks = [Int](repeating: 0, count: total)
      for (rank, other) in before.enumerated() { ranks[other] = rank + 1 }
      for other in after.prefix(count) {
        if ranks[other] > count { penalty += ranks[other] - count } else { shared += 1 }
      }
    }
    let worst = Double(total * count * (2 * total - 3 * count - 1)) / 2
    trustworthiness = 1 - Double(penalty) / worst
    recall = Double(shared) / Double(total * count)
  }

  private static func order(of row: Int, _ total: Int, _ distance: (Int) -> Float) -> [Int] {
    let distances = (0..<total).map(distance)
    return (0..<total).filter { $0 != row }.sorted { (distances[$0], $0) < (distances[$1], $1) }
  }
}
