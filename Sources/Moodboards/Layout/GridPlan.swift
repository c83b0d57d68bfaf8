internal import Imaging

/// Which cells of a grid each picture takes.
struct GridPlan {
  struct Cell {
    var column: Int
    var row: Int
    var across = 1
    var down = 1
  }

  let columns: Int
  let rows: Int
  /// The cells of each picture, in the problem's order.
  private(set) var cells: [Cell]

  /// An even grid is taken unless cells of two sizes cut off this much less.
  private static let spanCost = 0.12
  /// A picture other than the hero that is larger than the rest costs as much as a tenth cut off every picture.
  private static let strangerCost = 0.1

  /// The plans without empty cells in which pictures follow one another as in `sequence`.
  static func all(
    _ problem: LayoutProblem, sequence: [Int], columns: Int, rows: Int
  ) -> [GridPlan] {
    let spare = columns * rows - problem.count
    if spare == 0 { return [GridPlan(even: sequence, columns: columns, rows: rows)] }
    var plans: [GridPlan] = []
    if spare <= rows && columns > 1 && problem.count >= rows {
      plans = (0..<min(rows, 6)).map {
        GridPlan(doubling: spare, of: problem, sequence: sequence, columns: columns, rows: rows, shift: $0)
      }
    }
    if spare == 3 && columns > 1 && rows > 1 {
      plans.append(
        GridPlan(
          enlarging: problem.hero, sequence: sequence, columns: columns, rows: rows, across: 2, down: 2))
    }
    if spare == 1 && rows > 1 {
      plans.append(
        GridPlan(
          enlarging: problem.hero, sequence: sequence, columns: columns, rows: rows, across: 1, down: 2))
    }
    return plans
  }

  /// One cell for each picture; the last row may be short.
  init(even sequence: [Int], columns: Int, rows: Int) {
    (self.columns, self.rows) = (columns, rows)
    cells = Array(repeating: Cell(column: 0, row: 0), count: sequence.count)
    for (position, picture) in sequence.enumerated() {
      cells[picture] = Cell(column: position % columns, row: position / columns)
    }
  }

  /// Two cells for the widest picture of `count` rows spread over the page, or for the hero where it is in
  /// one of them and not upright: two cells side by side would cut off most of it.
  private init(
    doubling count: Int, of problem: LayoutProblem, sequence: [Int], columns: Int, rows: Int, shift: Int
  ) {
    (self.columns, self.rows) = (columns, rows)
    cells = Array(repeating: Cell(column: 0, row: 0), count: problem.count)
    var isShort = Array(repeating: false, count: rows)
    for index in 0..<count { isShort[(index * rows / count + shift) % rows] = true }
    var rest = sequence[...]
    for row in 0..<rows {
      let pictures = rest.prefix(isShort[row] ? columns - 1 : columns)
      rest = rest.dropFirst(pictures.count)
      let widest = pictures.max { (Self.lead($0, problem), $1) < (Self.lead($1, problem), $0) }
      var column = 0
      for picture in pictures {
        let across = isShort[row] && picture == widest ? 2 : 1
        cells[picture] = Cell(column: column, row: row, across: across)
        column += across
      }
    }
  }

  private static func lead(_ picture: Int, _ problem: LayoutProblem) -> Double {
    let ratio = problem.aspectRatios[picture]
    return picture == problem.hero && ratio >= 1 ? .infinity : ratio
  }

  /// A block of cells for the hero, on the upper left of the middle; the others round it.
  private init(
    enlarging leader: Int, sequence: [Int], columns: Int, rows: Int, across: Int, down: Int
  ) {
    (self.columns, self.rows) = (columns, rows)
    cells = Array(repeating: Cell(column: 0, row: 0), count: sequence.count)
    let hero = Cell(
      column: (columns - across) / 2, row: (rows - down) / 2, across: across, down: down)
    cells[leader] = hero
    let free = (0..<rows * columns).map { Cell(column: $0 % columns, row: $0 / columns) }.filter {
      !(hero.column..<hero.column + across).contains($0.column)
        || !(hero.row..<hero.row + down).contains($0.row)
    }
    for (cell, picture) in zip(free, sequence.filter { $0 != leader }) { cells[picture] = cell }
  }

  /// What cropping to the cells cuts off in the mean, and what cells of two sizes cost.
  ///
  /// A cut counts with its square on top: one head lost is worse than a little sky lost on every picture.
  func cost(_ problem: LayoutProblem) -> Double {
    let width = Double(problem.area.width - problem.gutter * (columns - 1)) / Double(columns)
    let height = Double(problem.area.height - problem.gutter * (rows - 1)) / Double(rows)
    guard width >= 1, height >= 1 else { return .infinity }
    var (cut, strangers, isEven) = (0.0, 0.0, true)
    for (picture, cell) in cells.enumerated() {
      let shape = width * Double(cell.across) / (height * Double(cell.down))
      let ratio = problem.aspectRatios[picture]
      let loss = 1 - min(shape / ratio, ratio / shape)
      cut += loss + loss * loss
      guard cell.across * cell.down > 1 else { continue }
      isEven = false
      if picture != problem.hero { strangers += 1 }
    }
    let count = Double(cells.count)
    return cut / count + (isEven ? 0 : Self.spanCost) + Self.strangerCost * strangers / count
  }
}
