internal import Imaging

/// Equal cells that fill the room, row by row.
///
/// Where pictures and cells do not come out even, some pictures take two cells
/// side by side, the hero before others, or the hero alone takes two by two, so that no cell stays empty.
/// With a number of columns asked for all cells are equal and the last row may be short.
struct GridLayout: MoodboardLayout {
  /// The number of columns; nil for what suits room and pictures.
  var columns: Int?

  func place(_ problem: LayoutProblem, seed: UInt64) throws(MoodboardsError) -> [PixelRect] {
    try LayoutRoom.check(problem)
    guard let plan = plan(problem) else { throw LayoutRoom.failure(problem) }
    let (gutter, area) = (problem.gutter, problem.area)
    guard area.width >= plan.columns * (gutter + 1), area.height >= plan.rows * (gutter + 1) else {
      throw LayoutRoom.failure(problem)
    }
    // Whole pixels for every cell, so that all are alike; what is left over goes round the block.
    let width = (area.width - gutter * (plan.columns - 1)) / plan.columns
    let height = (area.height - gutter * (plan.rows - 1)) / plan.rows
    let left = (area.width - width * plan.columns - gutter * (plan.columns - 1)) / 2
    let top = (area.height - height * plan.rows - gutter * (plan.rows - 1)) / 2
    return plan.cells.map { cell in
      PixelRect(
        x: left + cell.column * (width + gutter), y: top + cell.row * (height + gutter),
        width: width * cell.across + gutter * (cell.across - 1),
        height: height * cell.down + gutter * (cell.down - 1))
    }
  }

  /// The plan by which cropping cuts off least.
  private func plan(_ problem: LayoutProblem) -> GridPlan? {
    if let columns {
      let used = min(columns, problem.count)
      return GridPlan(
        even: GridSequence.pictures(problem, columns: used), columns: used,
        rows: (problem.count + used - 1) / used)
    }
    var best: (cost: Double, plan: GridPlan)?
    // Cells of twice a square room's width or half of it are wrong for any picture.
    let square = (Double(problem.count) * problem.area.aspectRatio).squareRoot()
    let most = min(problem.count, Int((2 * square).rounded(.up)))
    for columns in max(1, min(most, Int(square / 2)))...most {
      let sequence = GridSequence.pictures(problem, columns: columns)
      let least = (problem.count + columns - 1) / columns
      for rows in least...(least + 1) {
        for plan in GridPlan.all(problem, sequence: sequence, columns: columns, rows: rows) {
          let cost = plan.cost(problem)
          if cost < best?.cost ?? .infinity { best = (cost, plan) }
        }
      }
    }
    return best?.plan
  }
}
