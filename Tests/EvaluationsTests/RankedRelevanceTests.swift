import Testing

@testable import Evaluations

struct RankedRelevanceTests {
  private static func ranking(_ letters: String) -> RankedRelevance {
    RankedRelevance(inOrder: letters.map { $0 == "r" })
  }

  /// By hand: r at 1, 3 and 6 gives (1/1 + 2/3 + 3/6)/3.
  @Test func averagePrecisionIsTheMeanPrecisionAtTheRelevantRanks() throws {
    let value = try #require(Self.ranking("r.r..r").averagePrecision)
    #expect(abs(value - (1 + 2.0 / 3 + 0.5) / 3) < 1e-12)
  }

  @Test(arguments: [("rr..", 1.0), ("...r", 0.25), (".r", 0.5), ("r", 1)])
  func averagePrecisionOfPlainCases(letters: String, expected: Double) {
    #expect(Self.ranking(letters).averagePrecision == expected)
  }

  @Test func nothingRelevantHasNoAveragePrecisionRecallOrReciprocalRank() {
    let ranking = Self.ranking("....")
    #expect(ranking.averagePrecision == nil)
    #expect(ranking.recall(at: 2) == nil)
    #expect(ranking.reciprocalRank == nil)
    #expect(ranking.precision(at: 2) == 0)
  }

  @Test func anEmptyRankingHasNoMeasuresAndNoPrecision() {
    let ranking = RankedRelevance(scores: [], isRelevant: [])
    #expect(ranking.count == 0 && ranking.averagePrecision == nil)
    #expect(ranking.precision(at: 10) == 0)
  }

  @Test func precisionCountsMissingPlacesAsWrong() {
    #expect(Self.ranking("rr").precision(at: 10) == 0.2)
    #expect(Self.ranking("r.r.").precision(at: 3) == 2.0 / 3)
  }

  @Test func recallIsTheShareOfTheRelevantOnes() {
    let ranking = Self.ranking("r.r..r")
    #expect(ranking.recall(at: 1) == 1.0 / 3)
    #expect(ranking.recall(at: 3) == 2.0 / 3)
    #expect(ranking.recall(at: 100) == 1)
  }

  @Test func reciprocalRankLooksAtTheFirstRelevantOneAlone() {
    #expect(Self.ranking("..rr").reciprocalRank == 1.0 / 3)
  }

  @Test func scoresRankHighestFirst() {
    let ranking = RankedRelevance(scores: [0.1, 0.9, 0.5], isRelevant: [true, false, false])
    #expect(ranking == Self.ranking("..r"))
  }

  @Test func whatIsNoNumberRanksLast() {
    let ranking = RankedRelevance(scores: [.nan, -5], isRelevant: [true, false])
    #expect(ranking.reciprocalRank == 0.5)
  }

  /// The relevant one comes first or second: AP and RR (1 + 1/2)/2, P@1 1/2.
  @Test func aTieOfTwoIsTheMeanOfBothOrders() {
    let tie = RankedRelevance(scores: [1, 1], isRelevant: [true, false])
    #expect(tie.averagePrecision == 0.75)
    #expect(tie.precision(at: 1) == 0.5)
    #expect(tie.recall(at: 1) == 0.5)
    #expect(tie.reciprocalRank == 0.75)
  }

  /// The independent formula: every order of every tie, one by one.
  @Test(arguments: [
    ([1, 1, 1, 0], [true, false, true, true]), ([2, 1, 1, 1, 0], [false, true, false, true, false]),
    ([1, 1, 1, 1, 1], [true, true, false, false, false]),
    ([3, 3, 2, 2, 2], [false, true, true, false, true]),
    ([0, 0, 0], [true, true, true]),
  ])
  func tiesAreTheMeanOverAllOrders(scores: [Double], isRelevant: [Bool]) throws {
    let ranking = RankedRelevance(scores: scores, isRelevant: isRelevant)
    let orders = Self.permutations(Array(scores.indices)).filter { order in
      zip(order, order.dropFirst()).allSatisfy { scores[$0] >= scores[$1] }
    }.map { order in order.map { isRelevant[$0] } }
    func mean(_ value: ([Bool]) -> Double) -> Double {
      orders.reduce(0) { $0 + value($1) } / Double(orders.count)
    }
    let averagePrecision = try #require(ranking.averagePrecision)
    let reciprocalRank = try #require(ranking.reciprocalRank)
    #expect(abs(averagePrecision - mean(Self.plainAveragePrecision)) < 1e-12)
    #expect(abs(reciprocalRank - mean { 1 / Double(($0.firstIndex(of: true) ?? 0) + 1) }) < 1e-12)
    for cutoff in 1...6 {
      let hits = mean { Double($0.prefix(cutoff).count { $0 }) }
      #expect(abs(ranking.precision(at: cutoff) - hits / Double(cutoff)) < 1e-12)
    }
  }

  /// Against drawing: the mean of many random orders is the closed form.
  @Test func randomOrderIsWhatDrawingGives() throws {
    var random = SeededNumbers(seed: 7)
    let draws = (0..<4000).map { _ in
      Self.plainAveragePrecision(random.sample(30, below: 30).map { $0 < 6 })
    }
    let drawn = draws.reduce(0, +) / Double(draws.count)
    let closed = try #require(RankedRelevance(randomOrderOf: 30, relevant: 6).averagePrecision)
    // The standard error of the mean is about 0.0015.
    #expect(abs(drawn - closed) < 0.006)
    #expect(closed > 6.0 / 30)
  }

  @Test func theOrderOfItemsOfEqualScoreDoesNotMatter() {
    let one = RankedRelevance(scores: [1, 1, 0], isRelevant: [true, false, true])
    let other = RankedRelevance(scores: [0, 1, 1], isRelevant: [true, false, true])
    #expect(one == other)
  }

  @Test func rankingsFollowEachOther() {
    let whole = Self.ranking("r.").followed(by: Self.ranking(".r"))
    #expect(whole == Self.ranking("r..r"))
    #expect(whole.count == 4 && whole.relevantCount == 2)
  }

  /// The textbook definition, for orders without ties.
  private static func plainAveragePrecision(_ order: [Bool]) -> Double {
    let ranks = order.indices.filter { order[$0] }
    let precisions = ranks.map { rank in Double(order[...rank].count { $0 }) / Double(rank + 1) }
    return precisions.reduce(0, +) / Double(ranks.count)
  }

  private static func permutations(_ items: [Int]) -> [[Int]] {
    guard items.count > 1 else { return [items] }
    return items.indices.flatMap { place in
      var rest = items
      let item = rest.remove(at: place)
      return permutations(rest).map { [item] + $0 }
    }
  }
}
