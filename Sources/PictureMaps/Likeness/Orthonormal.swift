/// Makes vectors perpendicular to each other and of length one.
enum Orthonormal {
  /// A length, as a part of the longest vector's, below which nothing of a vector is left but rounding.
  private static let negligible = 1e-6

  /// The rows, each less what lies along those before it; one that lies along them altogether becomes zero.
  ///
  /// Gram–Schmidt, done twice, which is enough for full precision (Giraud, Langou, Rozložník, 2005).
  static func rows(of table: VectorTable) -> VectorTable {
    var done: [[Double]] = []
    let rows = (0..<table.count).map { row in
      table.components[row * table.stride..<row * table.stride + table.dimension].map(Double.init)
    }
    let longest = rows.map(length).max() ?? 0
    for var row in rows {
      for _ in 0..<2 {
        for earlier in done {
          let along = zip(row, earlier).reduce(0) { $0 + $1.0 * $1.1 }
          for index in row.indices { row[index] -= along * earlier[index] }
        }
      }
      let length = length(row)
      let isGone = length <= longest * negligible
      done.append(row.map { isGone ? 0 : $0 / length })
    }
    var result = VectorTable(dimension: table.dimension, capacity: table.count)
    for row in done { result.append(row.map { Float($0) }) }
    return result
  }

  private static func length(_ row: [Double]) -> Double { row.reduce(0) { $0 + $1 * $1 }.squareRoot() }
}
