import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Evaluations

struct TradeoffPlotTests {
  private static func sweep(_ leading: [Double], color: [Double], values: [Double]) -> Sweep {
    Sweep(
      leading: .averagePrecision,
      trials: values.indices.map { place in
        let rows: [[Double?]] = [
          [leading[place] - 0.02, color[place]], [leading[place] + 0.02, color[place]],
        ]
        let measures: [Measure] = [.averagePrecision, .colorConsistency(at: 10)]
        return (values[place], MeasureTable(measures: measures, rows: rows))
      }, bootstrap: Bootstrap(resamples: 20))
  }

  private static let weights = sweep(
    [0.5, 0.51, 0.495, 0.4, 0.1], color: [0.3, 0.35, 0.42, 0.5, 0.55], values: [0, 0.25, 0.5, 0.75, 1])

  private static func plot(_ title: String, weights: Sweep = weights) -> TradeoffPlot {
    TradeoffPlot(
      title: title, caption: "12 pictures",
      weights: weights, variety: sweep([0.495, 0.49], color: [0.42, 0.41], values: [1, 0.9]),
      color: .colorConsistency(at: 10))
  }

  @Test func marksTheChosenWeightOnce() {
    let svg = Self.plot("clothes").svg
    // Once in color; the halo behind it is paper.
    #expect(svg.components(separatedBy: "fill=\"#b04a2a\">w = 0.50<").count == 2)
    #expect(svg.contains("Mean average precision") && svg.contains("Color consistency at 10"))
  }

  @Test func isWellFormedWhateverTheTitle() {
    let svg = Self.plot("a <b> & \"c\" \u{1}\u{FFFE}").svg
    #expect(XMLParser(data: Data(svg.utf8)).parse())
    #expect(svg.contains("a &lt;b&gt; &amp; &quot;c&quot;"))
  }

  @Test func equalSweepsGiveEqualText() {
    #expect(Self.plot("x").svg == Self.plot("x").svg)
  }

  /// Every point of both sweeps is a dot on the sheet, inside the axes.
  @Test func everyPointLiesWithinTheAxes() throws {
    let svg = Self.plot("x").svg
    let centers = svg.matches(of: /<circle cx="([-0-9.]+)" cy="([-0-9.]+)"/)
    // Five weights, one λ below 1, the choice, and two in the key.
    try #require(centers.count == 9)
    for center in centers.prefix(7) {
      let (x, y) = (try #require(Double(center.1)), try #require(Double(center.2)))
      #expect((TradeoffPlot.left...TradeoffPlot.right).contains(x))
      #expect((TradeoffPlot.top...TradeoffPlot.bottom).contains(y))
    }
  }

  @Test func aSweepWithoutPointsIsStillADrawing() {
    let empty = Sweep(leading: .averagePrecision, trials: [], bootstrap: Bootstrap(resamples: 10))
    #expect(XMLParser(data: Data(Self.plot("x", weights: empty).svg.utf8)).parse())
  }
}

struct PlotScaleTests {
  @Test(arguments: [
    ([0.12, 0.53], [0.1, 0.2, 0.3, 0.4, 0.5, 0.6], 1), ([0, 1], [0, 0.2, 0.4, 0.6, 0.8, 1], 1),
    ([0.481, 0.502], [0.48, 0.485, 0.49, 0.495, 0.5, 0.505], 3),
  ])
  func ticksAreRoundNumbersAroundTheValues(values: [Double], ticks: [Double], decimals: Int) {
    let scale = PlotScale(covering: values, steps: 5, from: 0, to: 100)
    #expect(scale.ticks.count == ticks.count)
    for (tick, expected) in zip(scale.ticks, ticks) { #expect(abs(tick - expected) < 1e-9) }
    #expect(scale.decimals == decimals)
  }

  @Test(arguments: [[], [0.3], [0, 0], [Double.nan, .infinity]])
  func hasAtLeastTwoTicks(values: [Double]) {
    let scale = PlotScale(covering: values, steps: 5, from: 0, to: 100)
    #expect(scale.ticks.count >= 2)
    #expect(scale.ticks.allSatisfy { $0.isFinite })
  }

  @Test func mapsTheEndsToTheEnds() {
    let scale = PlotScale(covering: [0, 1], steps: 5, from: 200, to: 100)
    #expect(scale.pixel(of: 0) == 200 && scale.pixel(of: 1) == 100 && scale.pixel(of: 0.5) == 150)
  }

  @Test(arguments: [
    (0.125, 2, "0.13"), (-0.004, 2, "0.00"), (-1.5, 1, "−1.5"), (3, 0, "3"), (.nan, 1, "0.0"),
  ])
  func decimalsAreRoundedAndSigned(value: Double, places: Int, text: String) {
    #expect(value.decimal(places: places) == text)
  }
}
