internal import ColorScience

/// The lines of a ``TradeoffPlot``, placed on its axes.
struct TradeoffCurves {
  /// A point of a sweep on the sheet.
  private struct Mark {
    let value: Double
    let place: PlotPoint
    let upper: Double
    let lower: Double
  }

  private let plot: TradeoffPlot
  private let horizontal: PlotScale
  private let vertical: PlotScale
  private let weights: [Mark]
  private let variety: [Mark]

  init(plot: TradeoffPlot) {
    self.plot = plot
    let points = (plot.weights.points + plot.variety.points).compactMap { point in
      point.measures[plot.color].flatMap { color in
        point.measures[plot.weights.leading].map { (color: color, leading: $0) }
      }
    }
    let horizontal = PlotScale(
      covering: points.map(\.color.mean), steps: 7, from: TradeoffPlot.left, to: TradeoffPlot.right)
    let vertical = PlotScale(
      covering: points.flatMap { [$0.leading.lower, $0.leading.upper] }, steps: 6,
      from: TradeoffPlot.bottom, to: TradeoffPlot.top)
    (self.horizontal, self.vertical) = (horizontal, vertical)
    func marks(_ sweep: Sweep) -> [Mark] {
      sweep.points.compactMap { point in
        guard let color = point.measures[plot.color], let leading = point.measures[plot.weights.leading]
        else { return nil }
        return Mark(
          value: point.value,
          place: PlotPoint(x: horizontal.pixel(of: color.mean), y: vertical.pixel(of: leading.mean)),
          upper: vertical.pixel(of: leading.upper), lower: vertical.pixel(of: leading.lower))
      }
    }
    weights = marks(plot.weights)
    variety = marks(plot.variety)
  }

  func drawAxes(on canvas: inout PlotCanvas) {
    let (left, right) = (TradeoffPlot.left, TradeoffPlot.right)
    for tick in vertical.ticks {
      let y = vertical.pixel(of: tick)
      canvas.line(
        from: PlotPoint(x: left, y: y), to: PlotPoint(x: right, y: y), color: PlotColors.hairline, width: 1.5)
      canvas.text(
        vertical.label(of: tick), at: PlotPoint(x: left - 20, y: y + 7), size: 20,
        color: PlotColors.secondInk, anchor: .end)
    }
    for tick in horizontal.ticks {
      let x = horizontal.pixel(of: tick)
      let foot = PlotPoint(x: x, y: TradeoffPlot.bottom)
      canvas.line(
        from: foot, to: PlotPoint(x: x, y: foot.y + 8), color: PlotColors.secondInk, width: 1.5)
      canvas.text(
        horizontal.label(of: tick), at: PlotPoint(x: x, y: foot.y + 36), size: 20,
        color: PlotColors.secondInk, anchor: .middle)
    }
    canvas.text(
      plot.weights.leading.title, at: PlotPoint(x: 80, y: TradeoffPlot.top - 34), size: 20,
      color: PlotColors.ink)
    canvas.text(
      "\(plot.color.title) →", at: PlotPoint(x: right, y: TradeoffPlot.bottom + 66), size: 20,
      color: PlotColors.ink, anchor: .end)
  }

  /// The line below which a weight costs too much.
  func drawTolerance(on canvas: inout PlotCanvas) {
    guard let baseline = plot.weights.points.first?.measures[plot.weights.leading] else { return }
    let y = vertical.pixel(of: baseline.mean * (1 - Sweep.tolerance))
    canvas.line(
      from: PlotPoint(x: TradeoffPlot.left, y: y), to: PlotPoint(x: TradeoffPlot.right, y: y),
      color: PlotColors.accent, width: 1.5, dashes: "3 7")
    canvas.text(
      "2 % below looks alone", at: PlotPoint(x: TradeoffPlot.right, y: y - 12), size: 18,
      color: PlotColors.accent, anchor: .end, halo: PlotColors.paper)
  }

  /// The interval of the leading measure, along the line of weights.
  func drawBand(on canvas: inout PlotCanvas) {
    let outline =
      weights.map { PlotPoint(x: $0.place.x, y: $0.upper) }
      + weights.reversed().map { PlotPoint(x: $0.place.x, y: $0.lower) }
    canvas.area(outline, color: PlotColors.ink, opacity: 0.07)
  }

  func drawWeights(on canvas: inout PlotCanvas) {
    canvas.path(weights.map(\.place), color: PlotColors.ink, width: 3)
    for mark in weights {
      canvas.dot(mark.place, radius: 6, fill: PlotColors.ink, stroke: PlotColors.paper, width: 2)
    }
    drawLabels(of: weights, dx: 14, dy: -16, color: PlotColors.ink, anchor: .start, on: &canvas)
  }

  func drawVariety(on canvas: inout PlotCanvas) {
    guard variety.count > 1 else { return }
    canvas.path(variety.map(\.place), color: PlotColors.secondInk, width: 2, dashes: "2 6")
    for mark in variety.dropFirst() {
      canvas.dot(mark.place, radius: 5, fill: PlotColors.paper, stroke: PlotColors.secondInk, width: 2)
    }
    drawLabels(
      of: variety.dropFirst().reversed(), dx: -14, dy: 26, color: PlotColors.secondInk, anchor: .end,
      on: &canvas)
  }

  /// The chosen weight, in color, with its value in large type.
  func drawChoice(on canvas: inout PlotCanvas) {
    guard let choice = plot.weights.chosen, let mark = weights.first(where: { $0.value == choice.value })
    else { return }
    canvas.dot(mark.place, radius: 11, fill: PlotColors.accent, stroke: PlotColors.paper, width: 4)
    let label = PlotPoint(x: mark.place.x, y: mark.upper - 30)
    canvas.line(
      from: PlotPoint(x: label.x, y: label.y + 12), to: PlotPoint(x: label.x, y: mark.place.y - 14),
      color: PlotColors.accent, width: 1.5)
    canvas.text(
      "w = \(choice.value.decimal(places: 2))", at: label, face: .serif, size: 38, color: PlotColors.accent,
      anchor: .middle, halo: PlotColors.paper)
  }

  /// Values beside their points, as many as stand clear of each other.
  private func drawLabels(
    of marks: [Mark], dx: Double, dy: Double, color: RGBColor, anchor: PlotCanvas.Anchor,
    on canvas: inout PlotCanvas
  ) {
    let leastDistance = 56.0
    var last: PlotPoint?
    let chosen = plot.weights.chosen.flatMap { choice in weights.first { $0.value == choice.value } }
    for mark in marks {
      let isClear = { (other: PlotPoint?) -> Bool in
        guard let other else { return true }
        let (x, y) = (mark.place.x - other.x, mark.place.y - other.y)
        return (x * x + y * y).squareRoot() >= leastDistance
      }
      guard isClear(last), isClear(chosen?.place) else { continue }
      canvas.text(
        mark.value.plain, at: PlotPoint(x: mark.place.x + dx, y: mark.place.y + dy), size: 20, color: color,
        anchor: anchor, halo: PlotColors.paper)
      last = mark.place
    }
  }
}
