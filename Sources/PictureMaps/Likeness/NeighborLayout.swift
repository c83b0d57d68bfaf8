/// Moves points until linked ones lie near each other and others apart: UMAP's stochastic gradient descent.
///
/// One thread, one sequence of random numbers: the same links and start give the same points.
///
/// Source: McInnes, Healy, Melville, 2018, algorithm 5, with the schedule of their program: a link of weight w is
/// drawn in a part w / max of all epochs, and pushes five points away each time.
struct NeighborLayout {
  /// How often every link of full weight is drawn.
  let epochs: Int

  private static let negativesPerLink = 5
  /// The most that one step moves a point along an axis.
  private static let longestStep: Float = 4

  /// The points after all epochs.
  ///
  /// - Parameters:
  ///   - start: Where the points begin, about 10 wide.
  ///   - links: Which attract each other, in both directions.
  ///   - progress: Told after each epoch.
  /// - Returns: As many points.
  /// - Throws: What `progress` throws.
  func points(from start: [SIMD2<Float>], links: [FuzzyLinks.Link], progress: ProgressSpan) throws
    -> [SIMD2<Float>]
  {
    var points = start
    let strongest = links.reduce(0) { max($0, $1.weight) }
    // Too weak to be drawn even once.
    let links = links.filter { $0.weight * Float(epochs) >= strongest }
    let periods = links.map { strongest / $0.weight }
    var due = periods
    let curve = ForceCurve()
    var random = SplitMix64(seed: 2)
    for epoch in 0..<epochs {
      let rate = 1 - Float(epoch) / Float(epochs)
      points.withUnsafeMutableBufferPointer { points in
        for link in links.indices where due[link] <= Float(epoch) {
          due[link] += periods[link]
          let (first, second) = (Int(links[link].first), Int(links[link].second))
          Self.attract(first, second, in: points, curve, rate)
          Self.repel(first, in: points, curve, rate, &random)
        }
      }
      try progress(Double(epoch + 1) / Double(epochs))
    }
    return points
  }

  @inline(__always)
  private static func attract(
    _ first: Int, _ second: Int, in points: UnsafeMutableBufferPointer<SIMD2<Float>>, _ curve: ForceCurve,
    _ rate: Float
  ) {
    let difference = points[first] - points[second]
    let force = curve.attraction(atSquared: (difference * difference).sum())
    let step = clamped(difference * force) * rate
    points[first] += step
    points[second] -= step
  }

  @inline(__always)
  private static func repel(
    _ point: Int, in points: UnsafeMutableBufferPointer<SIMD2<Float>>, _ curve: ForceCurve, _ rate: Float,
    _ random: inout SplitMix64
  ) {
    for _ in 0..<negativesPerLink {
      let other = random.nextIndex(below: points.count)
      guard other != point else { continue }
      let difference = points[point] - points[other]
      let force = curve.repulsion(atSquared: (difference * difference).sum())
      points[point] += clamped(difference * force) * rate
    }
  }

  @inline(__always)
  private static func clamped(_ step: SIMD2<Float>) -> SIMD2<Float> {
    step.clamped(lowerBound: SIMD2(repeating: -longestStep), upperBound: SIMD2(repeating: longestStep))
  }
}
