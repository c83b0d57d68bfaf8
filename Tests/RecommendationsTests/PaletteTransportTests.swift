import PinPalettesTesting
import Testing

@testable import Recommendations

struct PaletteTransportTests {
  /// The same steps in the open are the oracle.
  @Test(arguments: 0..<6) func costsWhatThePlainSolverSays(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<200 {
      let (rows, columns) = (Int.random(in: 1...9, using: &random), Int.random(in: 1...9, using: &random))
      let (supplies, demands) = (masses(rows, &random), masses(columns, &random))
      // Many equal costs, as capped distances are.
      let costs = (0..<rows * columns).map { _ in min(Double.random(in: 0...0.5, using: &random), 0.25) }
      let plain = TransportProblem(supplies: supplies, demands: demands, costs: costs).minimumCost()
      let fast = PaletteTransport.minimumCost(supplies: supplies, demands: demands, costs: costs)
      #expect(fast == plain)
    }
  }

  @Test func costsNothingWhereThereIsNothing() {
    #expect(PaletteTransport.minimumCost(supplies: [], demands: [], costs: []) == 0)
  }

  private func masses(_ count: Int, _ random: inout SeededGenerator) -> [Double] {
    let masses = (0..<count).map { _ in Double.random(in: 0...1, using: &random) }
    let total = masses.reduce(0, +)
    return masses.map { $0 / total }
  }
}
