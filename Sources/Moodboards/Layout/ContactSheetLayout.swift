internal import Imaging

/// Equal cells for whole pictures, each with room for a line under it.
struct ContactSheetLayout {
  /// The number of columns; nil for the one that shows pictures largest.
  var columns: Int?
  /// The height of the line under each picture with the space above it, in pixels; 0 for none.
  var lineHeight: Int

  /// Shapes that a cell may have, as width divided by height.
  private static let shapes = [1.5, 4.0 / 3, 1.2, 1, 1 / 1.2, 0.75, 2.0 / 3]

  private struct Plan {
    var columns: Int
    var width: Int
    var height: Int
  }

  /// The cells, without their lines, in the problem's order.
  func place(_ problem: LayoutProblem) throws(MoodboardsError) -> [PixelRect] {
    try LayoutRoom.check(problem)
    var sequence = Array(0..<problem.count)
    if case .ranked(let ranks) = problem.order { sequence.sort { (ranks[$0], $0) < (ranks[$1], $1) } }
    guard let plan = plan(problem) else { throw LayoutRoom.failure(problem) }
    let rows = (problem.count + plan.columns - 1) / plan.columns
    let step = plan.height + lineHeight + rowGap(problem)
    let left = (problem.area.width - plan.columns * (plan.width + problem.gutter) + problem.gutter) / 2
    let top = (problem.area.height - rows * step + rowGap(problem)) / 2
    var cells = Array(
      repeating: PixelRect(x: 0, y: 0, width: plan.width, height: plan.height), count: problem.count)
    for (position, picture) in sequence.enumerated() {
      let (row, column) = position.quotientAndRemainder(dividingBy: plan.columns)
      cells[picture] = cells[picture].offset(
        x: left + column * (plan.width + problem.gutter), y: top + row * step)
    }
    return cells
  }

  /// A line belongs to the picture above it: the space below is larger.
  private func rowGap(_ problem: LayoutProblem) -> Int {
    problem.gutter + (lineHeight > 0 ? problem.gutter / 2 : 0)
  }

  private func plan(_ problem: LayoutProblem) -> Plan? {
    var best: (score: Double, plan: Plan)?
    let choices = columns.map { min($0, problem.count)...min($0, problem.count) } ?? 1...problem.count
    for columns in choices {
      let rows = (problem.count + columns - 1) / columns
      let widest = (problem.area.width + problem.gutter) / columns - problem.gutter
      let gap = rowGap(problem)
      let highest = (problem.area.height + gap) / rows - gap - lineHeight
      guard widest >= 1, highest >= 1 else { continue }
      for shape in Self.shapes {
        let width = Double(max(1, min(widest, Int(Double(highest) * shape))))
        let height = Double(max(1, min(highest, Int(Double(widest) / shape))))
        var (score, most) = (0.0, (width: 1.0, height: 1.0))
        for ratio in problem.aspectRatios {
          let shown = min(width, height * ratio)
          score += shown * shown / ratio
          most = (max(most.width, shown), max(most.height, shown / ratio))
        }
        guard score > (best?.score ?? 0) * 1.001 else { continue }
        // No cell is larger than what some picture needs.
        let plan = Plan(
          columns: columns, width: min(Int(width), Int(most.width.rounded(.up))),
          height: min(Int(height), Int(most.height.rounded(.up))))
        best = (score, plan)
      }
    }
    return best?.plan
  }
}
