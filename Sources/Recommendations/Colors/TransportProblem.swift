/// Moving goods from sources to sinks at the least total cost: Hitchcock's transportation problem.
///
/// Solved exactly by successive shortest paths: goods go out along the
/// cheapest path in the residual network, found by Dijkstra's algorithm on
/// costs made non-negative by dual prices, until nothing is left to move.
///
/// Source: Ahuja, Magnanti and Orlin, “Network Flows”, 1993, section 9.7.
struct TransportProblem {
  private let costs: [Double]
  private var supplies: [Double]
  private var demands: [Double]
  private var flows: [Double]
  private var sourcePrices: [Double]
  private var sinkPrices: [Double]

  /// What is too little to move.
  ///
  /// Masses sum to 1, so the cost of leaving it is beyond the eleventh digit.
  private static let negligible = 1e-13

  /// States a problem.
  ///
  /// - Parameters:
  ///   - supplies: What each source has, 0 or more.
  ///   - demands: What each sink needs, 0 or more; in all as much as there is.
  ///   - costs: The cost of moving one unit, 0 or more: `supplies.count` rows of `demands.count`.
  init(supplies: [Double], demands: [Double], costs: [Double]) {
    precondition(
      costs.count == supplies.count * demands.count,
      "\(costs.count) costs for \(supplies.count) sources and \(demands.count) sinks")
    self.supplies = supplies
    self.demands = demands
    self.costs = costs
    flows = Array(repeating: 0, count: costs.count)
    sourcePrices = Array(repeating: 0, count: supplies.count)
    sinkPrices = Array(repeating: 0, count: demands.count)
  }

  /// The least cost at which every demand is met.
  consuming func minimumCost() -> Double {
    solve()
    return zip(flows, costs).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// How much goes from each source (rows) to each sink (columns) at the least cost; where several ways cost the
  /// same, one of them, always the same one.
  consuming func cheapestFlows() -> [Double] {
    solve()
    return flows
  }

  private mutating func solve() {
    for source in supplies.indices {
      while supplies[source] > Self.negligible, let (paths, sink) = cheapestPaths(from: source) {
        adjustPrices(paths, sink: sink)
        send(along: paths, from: source, to: sink)
      }
    }
  }
}

extension TransportProblem {
  /// The cheapest ways from one source to the others and to the sinks, as far as they were looked for.
  fileprivate struct CheapestPaths {
    /// The priced cost of reaching each source and sink; infinite where not reached.
    var toSource: [Double]
    var toSink: [Double]
    /// The sink before each source on its path, and the source before each sink.
    var sinkBefore: [Int]
    var sourceBefore: [Int]
    /// The sinks whose path is known to be the cheapest.
    var isSettled: [Bool]
  }

  /// Dijkstra's search from `start` to the nearest sink that still needs goods; nil when none does.
  private func cheapestPaths(from start: Int) -> (paths: CheapestPaths, sink: Int)? {
    var paths = CheapestPaths(
      toSource: Array(repeating: .infinity, count: supplies.count),
      toSink: Array(repeating: .infinity, count: demands.count),
      sinkBefore: Array(repeating: 0, count: supplies.count),
      sourceBefore: Array(repeating: start, count: demands.count),
      isSettled: Array(repeating: false, count: demands.count))
    reach(source: start, at: 0, &paths)
    while let sink = paths.nearestOpenSink() {
      paths.isSettled[sink] = true
      if demands[sink] > Self.negligible { return (paths, sink) }
      // Goods on their way to this sink can be called back, at no priced cost, and sent elsewhere.
      for source in supplies.indices
      where flows[source * demands.count + sink] > Self.negligible && paths.toSource[source] == .infinity {
        paths.sinkBefore[source] = sink
        reach(source: source, at: paths.toSink[sink], &paths)
      }
    }
    return nil
  }

  private func reach(source: Int, at cost: Double, _ paths: inout CheapestPaths) {
    paths.toSource[source] = cost
    for sink in demands.indices where !paths.isSettled[sink] {
      let priced = costs[source * demands.count + sink] - sourcePrices[source] - sinkPrices[sink]
      if cost + priced < paths.toSink[sink] {
        paths.toSink[sink] = cost + priced
        paths.sourceBefore[sink] = source
      }
    }
  }

  /// Keeps every priced cost at 0 or more, and those along the path at 0.
  private mutating func adjustPrices(_ paths: CheapestPaths, sink: Int) {
    let reached = paths.toSink[sink]
    for source in supplies.indices where paths.toSource[source] < .infinity {
      sourcePrices[source] += reached - paths.toSource[source]
    }
    for other in demands.indices where paths.isSettled[other] {
      sinkPrices[other] -= reached - paths.toSink[other]
    }
  }

  /// Moves as much as the source has, the sink needs and the goods called back on the way allow.
  private mutating func send(along paths: CheapestPaths, from start: Int, to sink: Int) {
    var steps: [(forward: Int, back: Int?)] = []
    var (source, target) = (paths.sourceBefore[sink], sink)
    var amount = min(supplies[start], demands[sink])
    while source != start {
      let previous = paths.sinkBefore[source]
      let back = source * demands.count + previous
      steps.append((source * demands.count + target, back))
      amount = min(amount, flows[back])
      (source, target) = (paths.sourceBefore[previous], previous)
    }
    steps.append((source * demands.count + target, nil))
    for step in steps {
      flows[step.forward] += amount
      if let back = step.back { flows[back] -= amount }
    }
    supplies[start] -= amount
    demands[sink] -= amount
  }
}

extension TransportProblem.CheapestPaths {
  /// The reached but unsettled sink of the lowest cost, the first of equals.
  fileprivate func nearestOpenSink() -> Int? {
    var nearest: Int?
    var lowest = Double.infinity
    for sink in toSink.indices where !isSettled[sink] && toSink[sink] < lowest {
      (nearest, lowest) = (sink, toSink[sink])
    }
    return nearest
  }
}
