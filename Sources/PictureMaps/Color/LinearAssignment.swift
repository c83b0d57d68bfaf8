/// Gives each of n places one of n things so that the costs sum to the least possible.
///
/// The method of shortest augmenting paths. Source: R. Jonker, A. Volgenant, “A shortest augmenting path algorithm
/// for dense and sparse linear assignment problems”, Computing 38, 1987, without its initial reductions.
enum LinearAssignment {
  /// The thing for each place.
  ///
  /// - Precondition: There are `count` · `count` costs, all finite.
  /// - Complexity: O(`count`³).
  /// - Parameters:
  ///   - costs: What each thing costs at each place, place by place.
  ///   - count: The number of places and of things.
  /// - Returns: A thing for each place, each once.
  static func things(_ costs: [Float], count: Int) -> [Int] {
    precondition(costs.count == count * count, "\(costs.count) costs for \(count) places")
    let none = count
    var placePrices = [Float](repeating: 0, count: count + 1)
    var thingPrices = [Float](repeating: 0, count: count + 1)
    // The place that has each thing; the last entry is the place that is being served.
    var holder = [Int](repeating: none, count: count + 1)
    var previous = [Int](repeating: none, count: count + 1)
    for place in 0..<count {
      holder[none] = place
      var thing = none
      var least = [Float](repeating: .infinity, count: count + 1)
      var isSeen = [Bool](repeating: false, count: count + 1)
      repeat {
        isSeen[thing] = true
        let current = holder[thing]
        var (step, next) = (Float.infinity, none)
        for other in 0..<count where !isSeen[other] {
          let reduced = costs[current * count + other] - placePrices[current] - thingPrices[other]
          if reduced < least[other] { (least[other], previous[other]) = (reduced, thing) }
          if least[other] < step { (step, next) = (least[other], other) }
        }
        for other in 0...count {
          if isSeen[other] {
            placePrices[holder[other]] += step
            thingPrices[other] -= step
          } else {
            least[other] -= step
          }
        }
        thing = next
      } while holder[thing] != none
      while thing != none {
        let earlier = previous[thing]
        holder[thing] = holder[earlier]
        thing = earlier
      }
    }
    var things = [Int](repeating: 0, count: count)
    for thing in 0..<count { things[holder[thing]] = thing }
    return things
  }
}
