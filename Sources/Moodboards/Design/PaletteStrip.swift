internal import Palettes

/// The widths of a strip's fields.
enum PaletteStrip {
  /// Divides `width` by the swatches' shares, none narrower than `leastWidth` where that is possible.
  ///
  /// - Returns: Whole pixels that sum to `width`, each at least 1.
  static func widths(_ swatches: [Swatch], width: Int, leastWidth: Int) -> [Int] {
    let least = min(leastWidth, width / swatches.count)
    // Fields under the least width get it, the others divide what is left, until none falls short.
    var isNarrow = Array(repeating: false, count: swatches.count)
    while true {
      let room = Double(width - least * isNarrow.count { $0 })
      let shares = zip(swatches, isNarrow).reduce(0) { $0 + ($1.1 ? 0 : $1.0.share) }
      let narrow = swatches.indices.filter {
        !isNarrow[$0] && (shares <= 0 || room * swatches[$0].share / shares < Double(least))
      }
      if narrow.isEmpty || narrow.count == isNarrow.count(where: { !$0 }) {
        return rounded(swatches, isNarrow: isNarrow, least: least, room: room, shares: shares, width: width)
      }
      for index in narrow { isNarrow[index] = true }
    }
  }

  /// Rounds the edges rather than the widths, so that the sum is exact.
  private static func rounded(
    _ swatches: [Swatch], isNarrow: [Bool], least: Int, room: Double, shares: Double, width: Int
  ) -> [Int] {
    let wide = isNarrow.count { !$0 }
    var edge = 0.0
    var edges = [0]
    for (swatch, narrow) in zip(swatches, isNarrow) {
      edge += narrow ? Double(least) : shares > 0 ? room * swatch.share / shares : room / Double(wide)
      edges.append(Int(edge.rounded()))
    }
    edges[swatches.count] = width
    return zip(edges, edges.dropFirst()).map { max(1, $1 - $0) }
  }
}
