public import Imaging
internal import ColorScience

/// What color costs: the leading measure against color consistency, along both sweeps of the recommender.
///
/// One line leads from looks alone to color alone; another leaves it at the chosen weight, from fit to variety. The
/// chosen point is the only one in color. The same sweeps give the same text.
public struct TradeoffPlot: Sendable, Hashable {
  /// The size of the drawing, in pixels.
  public static let size = PixelSize(width: 1600, height: 1120)

  /// What was evaluated, in a few words.
  public let title: String
  /// How, in one line.
  public let caption: String
  /// The palette weights.
  public let weights: Sweep
  /// The shares of relevance against variety at the chosen weight; no points for none.
  public let variety: Sweep
  /// The measure of color along the axis to the right.
  public let color: Measure

  /// Makes a plot.
  public init(title: String, caption: String, weights: Sweep, variety: Sweep, color: Measure) {
    self.title = title
    self.caption = caption
    self.weights = weights
    self.variety = variety
    self.color = color
  }

  static let left = 150.0
  static let right = 1520.0
  static let top = 290.0
  static let bottom = 960.0

  /// The drawing, complete in itself but for the fonts.
  public var svg: String {
    var canvas = PlotCanvas(size: Self.size, title: title, paper: PlotColors.paper)
    let margin = 80.0
    canvas.text(
      title, at: PlotPoint(x: margin, y: 122), face: .serif, size: 60, color: PlotColors.ink)
    canvas.text(caption, at: PlotPoint(x: margin, y: 170), size: 22, color: PlotColors.secondInk)
    let curves = TradeoffCurves(plot: self)
    curves.drawAxes(on: &canvas)
    curves.drawTolerance(on: &canvas)
    curves.drawBand(on: &canvas)
    curves.drawVariety(on: &canvas)
    curves.drawWeights(on: &canvas)
    curves.drawChoice(on: &canvas)
    drawKey(on: &canvas, x: margin)
    return canvas.svg
  }

  private func drawKey(on canvas: inout PlotCanvas, x: Double) {
    let y = 1062.0
    let middle = y - 7
    let solid = PlotPoint(x: x, y: middle)
    canvas.line(from: solid, to: PlotPoint(x: x + 44, y: middle), color: PlotColors.ink, width: 3)
    canvas.dot(
      PlotPoint(x: x + 22, y: middle), radius: 6, fill: PlotColors.ink, stroke: PlotColors.paper, width: 2)
    canvas.text(
      "palette weight w, from looks alone (0) to color alone (1), with its 95 % interval",
      at: PlotPoint(x: x + 60, y: y), size: 20, color: PlotColors.secondInk)
    guard variety.points.count > 1 else { return }
    let second = x + 860
    canvas.path(
      [PlotPoint(x: second, y: middle), PlotPoint(x: second + 44, y: middle)], color: PlotColors.secondInk,
      width: 2, dashes: "2 6")
    canvas.dot(
      PlotPoint(x: second + 22, y: middle), radius: 5, fill: PlotColors.paper, stroke: PlotColors.secondInk,
      width: 2)
    canvas.text(
      "λ at that weight, from fit alone (1) to half variety (0.5)", at: PlotPoint(x: second + 60, y: y),
      size: 20, color: PlotColors.secondInk)
  }
}

/// The colors of the page, those of cards and boards, and one of its own for the chosen point.
enum PlotColors {
  static let paper = RGBColor(red: 0xFB, green: 0xFA, blue: 0xF8)
  static let ink = RGBColor(red: 0x1B, green: 0x1A, blue: 0x19)
  static let secondInk = RGBColor(red: 0x6E, green: 0x6A, blue: 0x66)
  static let hairline = RGBColor(red: 0xE7, green: 0xE3, blue: 0xDE)
  static let accent = RGBColor(red: 0xB0, green: 0x4A, blue: 0x2A)
}
