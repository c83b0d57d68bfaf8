import Testing

@testable import PictureMaps

struct LinearAssignmentTests {
  @Test(arguments: 1...6)
  func findsTheLeastCostOfAllOrders(count: Int) {
    var random = SplitMix64(seed: UInt64(count))
    let costs = (0..<count * count).map { _ in random.nextSigned() + 1 }
    let things = LinearAssignment.things(costs, count: count)
    #expect(things.sorted() == Array(0..<count))
    #expect(abs(cost(things, costs) - least(costs, count)) < 1e-5)
  }

  @Test func keepsOneThingForOnePlace() { #expect(LinearAssignment.things([3], count: 1) == [0]) }

  @Test func endsWhereAllCostsAreEqual() {
    #expect(LinearAssignment.things([Float](repeating: 0, count: 64), count: 8).sorted() == Array(0..<8))
  }

  private func cost(_ things: [Int], _ costs: [Float]) -> Float {
    things.enumerated().reduce(0) { $0 + costs[$1.offset * things.count + $1.element] }
  }

  private func least(_ costs: [Float], _ count: Int) -> Float {
    func best(_ place: Int, _ free: Set<Int>) -> Float {
      guard place < count else { return 0 }
      return free.map { costs[place * count + $0] + best(place + 1, free.subtracting([$0])) }.min() ?? 0
    }
    return best(0, Set(0..<count))
  }
}
