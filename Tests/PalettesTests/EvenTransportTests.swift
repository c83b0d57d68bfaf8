import ColorScience
import Testing

@testable import Palettes

struct EvenTransportTests {
  /// Six colors on a line, at lightness 0, 10, 20, 60, 70 and 100.
  private let distances = ColorDistances(
    [0.0, 10, 20, 60, 70, 100].map { CIELab(lightness: $0, a: 0, b: 0) })
  private let even = [Double](repeating: 1.0 / 6, count: 6)

  @Test func movesNothingWhereEachColorIsAGoal() throws {
    #expect(try #require(EvenTransport.cost(of: even, to: Array(0..<6), distances)) < 1e-9)
  }

  @Test func movesEqualSharesToTheNearest() throws {
    let cost = try #require(EvenTransport.cost(of: even, to: [1, 4], distances))
    #expect(abs(cost - (10 + 0 + 10 + 10 + 0 + 30) / 6) < 1e-9)
  }

  @Test func passesOnWhatIsTooMuchByTheCheapestChain() throws {
    // Five colors are nearest to the goal at 0: those at 60 and 70 have to go to the one at 100.
    let cost = try #require(EvenTransport.cost(of: even, to: [0, 5], distances))
    #expect(abs(cost - (0 + 10 + 20 + 40 + 30 + 0) / 6) < 1e-9)
  }

  @Test func splitsAColorBetweenTwoGoals() throws {
    // Each goal takes in a half, so a quarter goes from 0 to 100.
    let weights = [0.75, 0, 0, 0, 0, 0.25]
    #expect(abs(try #require(EvenTransport.cost(of: weights, to: [0, 5], distances)) - 25) < 1e-9)
  }

  @Test func costsAsMuchAsTheBestOfAllAssignments() throws {
    var generator = SplitMix(state: 7)
    for _ in 0..<20 {
      let colors = (0..<6).map { _ in
        CIELab(lightness: generator.next(100), a: generator.next(80), b: generator.next(80))
      }
      let distances = ColorDistances(colors)
      // Two colors a goal: with equal weights a best transport splits none.
      let best = assignments(of: 6, toEachOf: 3).map { goals in
        goals.enumerated().reduce(0) { $0 + distances[$1.offset, $1.element] / 6 }
      }.min()
      let cost = try #require(EvenTransport.cost(of: even, to: [0, 1, 2], distances))
      #expect(abs(cost - (try #require(best))) < 1e-9)
    }
  }

  @Test func givesUpWhereTheLimitIsReached() {
    #expect(EvenTransport.cost(of: even, to: [1, 4], distances, under: 10) == nil)
    #expect(EvenTransport.cost(of: even, to: [1, 4], distances, under: 10.001) != nil)
  }

  /// All ways to give each of some colors one of a few goals, each goal equally often.
  private func assignments(of colors: Int, toEachOf goals: Int) -> [[Int]] {
    let all = (0..<colors).reduce([[Int]]([[]])) { partial, _ in
      partial.flatMap { start in (0..<goals).map { start + [$0] } }
    }
    return all.filter { way in (0..<goals).allSatisfy { goal in way.count { $0 == goal } == colors / goals } }
  }
}

/// Numbers that are the same everywhere; SplitMix64 by Sebastiano Vigna.
private struct SplitMix {
  var state: UInt64

  mutating func next(_ limit: Double) -> Double {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return Double((bits ^ (bits >> 31)) >> 11) / 9_007_199_254_740_992 * limit
  }
}
