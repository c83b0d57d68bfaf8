extension PaletteSignature {
  /// The colors that several palettes have in common, as one palette of at most `count`; nil for none.
  ///
  /// All colors are put together, each palette with the same weight; then the
  /// two whose merging moves color least are merged, again and again: Ward's
  /// method, on the stretched OKLab.
  ///
  /// Source: Ward, “Hierarchical grouping to optimize an objective function”, 1963.
  ///
  /// - Precondition: `count` is at least 1.
  /// - Parameters:
  ///   - palettes: What to blend; their order does not matter beyond ties.
  ///   - count: The most colors to keep.
  public init?(blending palettes: [PaletteSignature], count: Int = 6) {
    precondition(count >= 1, "a palette needs at least one color, not \(count)")
    guard !palettes.isEmpty else { return nil }
    var points = palettes.flatMap(\.points)
    var masses = palettes.flatMap { palette in palette.masses.map { $0 / Double(palettes.count) } }
    while points.count > count {
      let (first, second) = Self.cheapestMerger(points: points, masses: masses)
      let mass = masses[first] + masses[second]
      // Two colors without mass merge into the first of them.
      let pull = mass > 0 ? masses[second] / mass : 0
      points[first] += (points[second] - points[first]) * pull
      masses[first] = mass
      points.remove(at: second)
      masses.remove(at: second)
    }
    self.init(points: points, masses: masses)
  }

  /// The pair of lowest m₁m₂/(m₁ + m₂) · d², the first of equals.
  private static func cheapestMerger(points: [SIMD3<Double>], masses: [Double]) -> (Int, Int) {
    var cheapest = (first: 0, second: 1, cost: Double.infinity)
    for first in points.indices {
      for second in points.indices.dropFirst(first + 1) {
        let difference = points[first] - points[second]
        let mass = masses[first] + masses[second]
        let pull = mass > 0 ? masses[first] * masses[second] / mass : 0
        let cost = pull * (difference * difference).sum()
        if cost < cheapest.cost { cheapest = (first, second, cost) }
      }
    }
    return (cheapest.first, cheapest.second)
  }
}
