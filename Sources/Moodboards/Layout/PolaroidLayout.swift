internal import Imaging

/// Prints with white borders, in rows that share a height and are as wide as the room.
struct PolaroidLayout {
  /// A print: its paper and the window for the picture in it.
  struct Print {
    var paper: PixelRect
    var window: PixelRect
  }

  /// The border on three sides, in pixels.
  let border: Int
  /// The border below, in pixels.
  let foot: Int

  /// A border is about a twentieth of a print's side; the foot carries the caption.
  private static let borderShare = 0.042
  private static let footToBorder = 3.4
  /// Prints of one camera are all of one size, or nearly.
  private static let evenness = 6.0

  init(_ problem: LayoutProblem) {
    let side = (Double(problem.area.area) / Double(problem.count)).squareRoot()
    // A few large prints would get borders like picture frames.
    border = max(1, Int((Self.borderShare * min(side, 0.6 * Double(problem.area.shortSide))).rounded()))
    foot = Int((Self.footToBorder * Double(border)).rounded())
  }

  func place(_ problem: LayoutProblem, seed: UInt64) throws(MoodboardsError) -> [Print] {
    try LayoutRoom.check(problem)
    let measure = RowBreaking.Measure(
      width: Double(problem.area.width), height: Double(problem.area.height), gutter: Double(problem.gutter),
      frame: (width: Double(2 * border), height: Double(border + foot)), evenness: Self.evenness)
    let sequence = RowSequence(problem, measure: measure, seed: seed)
    let rows = sequence.rows.map { sequence.sequence[$0] }
    // Where the rows do not fit, all are made narrower by as much as it takes.
    let width = min(measure.width, widest(rows, problem, measure))
    let windows = try LayoutRoom.rounded(frames(rows, width: width, problem, measure), problem)
    return windows.map { window in
      Print(
        paper: PixelRect(
          x: window.x - border, y: window.y - border, width: window.width + 2 * border,
          height: window.height + border + foot),
        window: window)
    }
  }

  private func height(
    _ row: ArraySlice<Int>, width: Double, _ problem: LayoutProblem, _ measure: RowBreaking.Measure
  ) -> Double {
    let count = Double(row.count)
    let ratios = row.reduce(0) { $0 + problem.aspectRatios[$1] }
    return (width - measure.gutter * (count - 1) - measure.frame.width * count) / ratios
  }

  /// The width at which the rows, whose heights are affine in it, are as high as the room.
  private func widest(
    _ rows: [ArraySlice<Int>], _ problem: LayoutProblem, _ measure: RowBreaking.Measure
  ) -> Double {
    let paper = measure.frame.height * Double(rows.count) + measure.gutter * Double(rows.count - 1)
    let atZero = rows.reduce(paper) { $0 + height($1, width: 0, problem, measure) }
    let atOne = rows.reduce(paper) { $0 + height($1, width: 1, problem, measure) }
    return (measure.height - atZero) / (atOne - atZero)
  }

  private func frames(
    _ rows: [ArraySlice<Int>], width: Double, _ problem: LayoutProblem, _ measure: RowBreaking.Measure
  ) -> [LayoutFrame] {
    let heights = rows.map { height($0, width: width, problem, measure) }
    let step = measure.frame.height + measure.gutter
    let total = heights.reduce(step * Double(rows.count) - measure.gutter, +)
    var frames = Array(repeating: LayoutFrame(), count: problem.count)
    var top = LayoutRoom.middle(of: measure.height, for: total) + Double(border)
    for (row, height) in zip(rows, heights) {
      var left = LayoutRoom.middle(of: measure.width, for: width) + Double(border)
      for picture in row {
        let right = left + problem.aspectRatios[picture] * height
        frames[picture] = LayoutFrame(left: left, top: top, right: right, bottom: top + height)
        left = right + measure.frame.width + measure.gutter
      }
      top += height + step
    }
    return frames
  }
}
