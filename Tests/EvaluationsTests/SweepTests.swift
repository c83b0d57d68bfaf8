import Testing

@testable import Evaluations

struct SweepTests {
  private static func sweep(_ means: [Double]) -> Sweep {
    Sweep(
      leading: .averagePrecision,
      trials: means.enumerated().map { place, mean in
        let rows: [[Double?]] = [[mean], [mean]]
        return (Double(place) / 10, MeasureTable(measures: [.averagePrecision], rows: rows))
      }, bootstrap: Bootstrap(resamples: 10))
  }

  @Test func choosesTheLastPointThatCostsNoMoreThanTwoPercent() {
    #expect(Self.sweep([0.5, 0.52, 0.495, 0.485, 0.3]).chosen?.value == 0.2)
  }

  @Test func aLossOfExactlyTwoPercentIsAllowed() {
    #expect(Self.sweep([0.5, 0.49, 0.4]).chosen?.value == 0.1)
  }

  @Test func doesNotChooseWhatLiesBehindAFailure() {
    #expect(Self.sweep([0.5, 0.4, 0.5]).chosen?.value == 0)
  }

  @Test func choosesTheLastWhereNothingIsLost() {
    #expect(Self.sweep([0.5, 0.5, 0.6]).chosen?.value == 0.2)
  }

  @Test func withoutPointsNothingIsChosen() {
    #expect(Self.sweep([]).chosen == nil)
  }

  @Test func aLeadingMeasureOfZeroHasNoChangeToTell() {
    let sweep = Self.sweep([0, 0])
    #expect(sweep.points.allSatisfy { $0.change == nil })
  }

  @Test func changesAreRelativeToTheFirstPoint() throws {
    let change = try #require(Self.sweep([0.5, 0.4]).points[1].change)
    #expect(abs(change.mean + 0.2) < 1e-12)
  }

  @Test func aMeasureThatSaysNothingOfAQueryLeavesItOut() throws {
    let table = MeasureTable(
      measures: [.averagePrecision, .diversity(at: 5)], rows: [[0.5, nil], [0.7, 0.2], [nil, nil]])
    #expect(table.values(of: .averagePrecision) == [0.5, 0.7])
    #expect(table.values(of: .reciprocalRank) == [])
    let summary = table.summary(Bootstrap(resamples: 10))
    #expect(summary[.diversity(at: 5)]?.mean == 0.2)
    #expect(summary[.averagePrecision]?.count == 2)
    #expect(summary[.precision(at: 1)] == nil)
  }
}
