/// The least cost of a small transportation problem, without an allocation for each step.
///
/// ``TransportProblem`` does the same in the open and is what this is tested against, to the last bit: a search
/// solves a thousand of these, and allocating took most of the time.
struct PaletteTransport {
  private let sources: Int
  private let sinks: Int
  private let costs: UnsafePointer<Double>
  private let supplies: UnsafeMutablePointer<Double>
  private let demands: UnsafeMutablePointer<Double>
  private let flows: UnsafeMutablePointer<Double>
  private let sourcePrices: UnsafeMutablePointer<Double>
  private let sinkPrices: UnsafeMutablePointer<Double>
  private let toSource: UnsafeMutablePointer<Double>
  private let toSink: UnsafeMutablePointer<Double>
  private let sinkBefore: UnsafeMutablePointer<Int>
  private let sourceBefore: UnsafeMutablePointer<Int>
  private let isSettled: UnsafeMutablePointer<Int>

  private static let negligible = 1e-13

  /// The least cost of moving `supplies` (rows of `costs`) to where `demands` (columns) are.
  static func minimumCost(supplies: [Double], demands: [Double], costs: UnsafePointer<Double>) -> Double {
    let (sources, sinks) = (supplies.count, demands.count)
    let capacity = sources * sinks + 3 * (sources + sinks)
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: capacity) { numbers in
      withUnsafeTemporaryAllocation(of: Int.self, capacity: sources + 2 * sinks) { places in
        guard let numbers = numbers.baseAddress, let places = places.baseAddress else { return 0 }
        numbers.initialize(repeating: 0, count: capacity)
        places.initialize(repeating: 0, count: sources + 2 * sinks)
        let problem = PaletteTransport(sources: sources, sinks: sinks, costs: costs, numbers, places)
        for source in 0..<sources { problem.supplies[source] = supplies[source] }
        for sink in 0..<sinks { problem.demands[sink] = demands[sink] }
        return problem.solve()
      }
    }
  }

  private init(
    sources: Int, sinks: Int, costs: UnsafePointer<Double>, _ numbers: UnsafeMutablePointer<Double>,
    _ places: UnsafeMutablePointer<Int>
  ) {
    self.sources = sources
    self.sinks = sinks
    self.costs = costs
    flows = numbers
    supplies = flows + sources * sinks
    sourcePrices = supplies + sources
    toSource = sourcePrices + sources
    demands = toSource + sources
    sinkPrices = demands + sinks
    toSink = sinkPrices + sinks
    sinkBefore = places
    sourceBefore = sinkBefore + sources
    isSettled = sourceBefore + sinks
  }

  private func solve() -> Double {
    for source in 0..<sources {
      while supplies[source] > Self.negligible, let sink = cheapestPaths(from: source) {
        adjustPrices(sink)
        send(from: source, to: sink)
      }
    }
    var cost = 0.0
    for place in 0..<sources * sinks { cost += flows[place] * costs[place] }
    return cost
  }

  private func cheapestPaths(from start: Int) -> Int? {
    for source in 0..<sources { toSource[source] = .infinity }
    for sink in 0..<sinks {
      toSink[sink] = .infinity
      sourceBefore[sink] = start
      isSettled[sink] = 0
    }
    reach(source: start, at: 0)
    while let sink = nearestOpenSink() {
      isSettled[sink] = 1
      if demands[sink] > Self.negligible { return sink }
      for source in 0..<sources
      where flows[source * sinks + sink] > Self.negligible && toSource[source] == .infinity {
        sinkBefore[source] = sink
        reach(source: source, at: toSink[sink])
      }
    }
    return nil
  }

  private func reach(source: Int, at cost: Double) {
    toSource[source] = cost
    for sink in 0..<sinks where isSettled[sink] == 0 {
      let priced = costs[source * sinks + sink] - sourcePrices[source] - sinkPrices[sink]
      if cost + priced < toSink[sink] {
        toSink[sink] = cost + priced
        sourceBefore[sink] = source
      }
    }
  }

  private func nearestOpenSink() -> Int? {
    var nearest: Int?
    var lowest = Double.infinity
    for sink in 0..<sinks where isSettled[sink] == 0 && toSink[sink] < lowest {
      (nearest, lowest) = (sink, toSink[sink])
    }
    return nearest
  }

  private func adjustPrices(_ sink: Int) {
    let reached = toSink[sink]
    for source in 0..<sources where toSource[source] < .infinity {
      sourcePrices[source] += reached - toSource[source]
    }
    for other in 0..<sinks where isSettled[other] == 1 { sinkPrices[other] -= reached - toSink[other] }
  }

  private func send(from start: Int, to sink: Int) {
    var amount = min(supplies[start], demands[sink])
    var source = sourceBefore[sink]
    while source != start {
      let previous = sinkBefore[source]
      amount = min(amount, flows[source * sinks + previous])
      source = sourceBefore[previous]
    }
    var target = sink
    source = sourceBefore[sink]
    while source != start {
      let previous = sinkBefore[source]
      flows[source * sinks + target] += amount
      flows[source * sinks + previous] -= amount
      (source, target) = (sourceBefore[previous], previous)
    }
    flows[source * sinks + target] += amount
    supplies[start] -= amount
    demands[sink] -= amount
  }
}
