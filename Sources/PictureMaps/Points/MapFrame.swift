/// Fits points into a frame 1 high: their longer side lies level, each axis is filled, and wide gaps shrink.
enum MapFrame {
  /// The part of the points, at each end of an axis, that may lie beyond what is scaled to fill it.
  private static let outliers = 0.002
  /// The width of the border that these are brought to.
  private static let border: Float = 0.02
  /// How much a coordinate gives way to its rank among all: 1 would close every gap.
  private static let evenness: Float = 0.35

  /// The points within a frame `aspect` wide; along an axis on which all are equal, in its middle.
  static func fitted(_ points: [SIMD2<Float>], aspect: Float) -> [SIMD2<Float>] {
    let level = leveled(points)
    var result = [SIMD2<Float>](repeating: SIMD2(0.5, 0.5), count: points.count)
    for axis in 0..<2 {
      let order = level.indices.sorted { (level[$0][axis], $0) < (level[$1][axis], $1) }
      guard let first = order.first, let last = order.last, level[last][axis] > level[first][axis] else {
        continue
      }
      let skipped = Int(Double(order.count) * outliers)
      let low = level[order[skipped]][axis]
      let high = level[order[order.count - 1 - skipped]][axis]
      for (rank, index) in order.enumerated() {
        let inner = high > low ? (level[index][axis] - low) / (high - low) : 0.5
        // Beyond the ends distances shrink, but their order stays.
        let over = inner > 1 ? inner - 1 : min(inner, 0)
        let even = Float(rank) / Float(order.count - 1)
        let mixed = (1 - evenness) * min(max(inner, 0), 1) + evenness * even
        let bent = mixed * (1 - 2 * border) + border + border * over / (1 + abs(over))
        result[index][axis] = min(max(bent, 0), 1)
      }
    }
    return result.map { SIMD2($0.x * aspect, $0.y) }
  }

  /// The points turned about their middle so that they vary most from left to right.
  private static func leveled(_ points: [SIMD2<Float>]) -> [SIMD2<Float>] {
    guard !points.isEmpty else { return [] }
    let middle = points.reduce(SIMD2<Double>.zero) { $0 + SIMD2<Double>($1) } / Double(points.count)
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for point in points {
      let offset = SIMD2<Double>(point) - middle
      xx += offset.x * offset.x
      xy += offset.x * offset.y
      yy += offset.y * offset.y
    }
    let axes = SymmetricEigenvectors.of([[xx, xy], [xy, yy]])
    return points.map { point in
      let offset = SIMD2<Double>(point) - middle
      return SIMD2(
        Float(axes[0][0] * offset.x + axes[0][1] * offset.y),
        Float(axes[1][0] * offset.x + axes[1][1] * offset.y))
    }
  }
}
