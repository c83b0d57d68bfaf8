import Testing

@testable import Evaluations

struct BootstrapTests {
  @Test func valuesThatAreAllTheSameLeaveNoDoubt() {
    let estimate = Bootstrap().mean(of: [0.5, 0.5, 0.5])
    #expect(estimate == Estimate(mean: 0.5, lower: 0.5, upper: 0.5, count: 3))
  }

  @Test func noValuesHaveNoMean() {
    #expect(Bootstrap().mean(of: []) == nil)
    #expect(Bootstrap().relativeChange(of: [], from: []) == nil)
  }

  @Test func equalSeedsGiveEqualIntervals() {
    let values = (0..<50).map { Double($0 % 7) }
    #expect(Bootstrap(seed: 3).mean(of: values) == Bootstrap(seed: 3).mean(of: values))
    #expect(Bootstrap(seed: 3).mean(of: values) != Bootstrap(seed: 4).mean(of: values))
  }

  /// The independent formula: for many values the interval is mean ± 1.96 standard errors.
  @Test func agreesWithTheNormalInterval() throws {
    var random = SeededNumbers(seed: 11)
    let values = (0..<400).map { _ in random.fraction() }
    let mean = values.reduce(0, +) / 400
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 400
    let half = 1.96 * (variance / 400).squareRoot()
    let estimate = try #require(Bootstrap(resamples: 4000).mean(of: values))
    #expect(estimate.mean == mean)
    // 4,000 resamples know their 2.5th percentile to about 3 % of the half width.
    #expect(abs((estimate.upper - mean) / half - 1) < 0.1)
    #expect(abs((mean - estimate.lower) / half - 1) < 0.1)
  }

  /// Two queries: the resampled means are 0, ½ and 1 with chances ¼, ½ and ¼.
  @Test func aFewValuesGiveTheWholeRange() throws {
    let estimate = try #require(Bootstrap().mean(of: [0, 1]))
    #expect((estimate.lower, estimate.mean, estimate.upper) == (0, 0.5, 1))
  }

  @Test func aChangeInProportionIsTheSameInEveryDraw() throws {
    let values = (1...40).map { Double($0) }
    let change = try #require(Bootstrap().relativeChange(of: values.map { $0 * 0.98 }, from: values))
    for part in [change.mean, change.lower, change.upper] { #expect(abs(part + 0.02) < 1e-12) }
  }

  @Test func aBaselineOfNothingHasNoChange() {
    #expect(Bootstrap().relativeChange(of: [1, 1], from: [0, 0]) == nil)
  }

  @Test func aDrawOfNothingButMissesIsNoNaN() throws {
    let change = try #require(Bootstrap().relativeChange(of: [0, 1], from: [0, 1]))
    #expect((change.lower, change.mean, change.upper) == (0, 0, 0))
  }

  @Test(arguments: [(0.0, 1.0), (0.5, 2.5), (1, 4), (0.25, 1.75), (0.025, 1.075)])
  func quantilesLieBetweenNeighbors(fraction: Double, expected: Double) {
    #expect(abs(Bootstrap.quantile(fraction, of: [1, 2, 3, 4]) - expected) < 1e-12)
  }
}
