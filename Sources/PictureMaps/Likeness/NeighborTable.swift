/// The nearest rows of a table for each of some rows, nearest first, equal ones by number.
struct NeighborTable: Sendable, Hashable {
  /// How many neighbors each row has.
  let width: Int
  /// The neighbors: those of row i begin at i · ``width``.
  let ids: [Int32]
  /// Their squared distances, in the same order.
  let squaredDistances: [Float]

  /// The number of rows.
  var count: Int { width == 0 ? 0 : ids.count / width }

  /// The neighbors of a row.
  func ids(of row: Int) -> ArraySlice<Int32> { ids[row * width..<(row + 1) * width] }
}

/// Keeps the nearest of all rows offered, for each of some rows.
struct NeighborSelection {
  private let width: Int
  private var ids: [Int32]
  private var distances: [Float]

  /// Makes an empty selection of `width` neighbors, at least 1, for `rows` rows.
  init(rows: Int, width: Int) {
    self.width = width
    ids = [Int32](repeating: .max, count: rows * width)
    distances = [Float](repeating: .infinity, count: rows * width)
  }

  /// The distance that a row has to come within.
  @inline(__always)
  func limit(of row: Int) -> Float { distances[row * width + width - 1] }

  /// Takes a neighbor if it is among the nearest so far; of equally near ones the first by number.
  mutating func offer(_ id: Int32, at distance: Float, to row: Int) {
    let start = row * width
    var place = start + width - 1
    guard (distance, id) < (distances[place], ids[place]) else { return }
    while place > start, (distance, id) < (distances[place - 1], ids[place - 1]) {
      distances[place] = distances[place - 1]
      ids[place] = ids[place - 1]
      place -= 1
    }
    distances[place] = distance
    ids[place] = id
  }

  /// The table of what was kept; every row has been offered `width` neighbors or more.
  func table() -> NeighborTable { NeighborTable(width: width, ids: ids, squaredDistances: distances) }
}
