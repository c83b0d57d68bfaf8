/// Divides a width among swatches by their shares, so that small ones stay visible.
enum SwatchColumns {
  /// A swatch's place, in pixels; both ends are whole.
  struct Column: Hashable {
    let x: Double
    let width: Double
  }

  /// Places that fill `width` from `x` on without gaps.
  ///
  /// A share that would get less than `leastWidth` gets that (or an equal part, where there are too
  /// many), and the others divide what is left in proportion.
  static func columns(shares: [Double], x: Double, width: Double, leastWidth: Double) -> [Column] {
    guard !shares.isEmpty else { return [] }
    let least = min(leastWidth, (width / Double(shares.count)).rounded(.down))
    var raised = Set<Int>()
    var scale = 0.0
    // Raising one swatch narrows the others, so that more may have to be raised.
    while raised.count < shares.count {
      let free = shares.indices.filter { !raised.contains($0) }
      let total = free.reduce(0) { $0 + max(0, shares[$1]) }
      scale = total > 0 ? (width - least * Double(raised.count)) / total : 0
      let small = free.filter { max(0, shares[$0]) * scale < least }
      if small.isEmpty { break }
      raised.formUnion(small)
    }
    let isFull = raised.count == shares.count
    var end = x
    var right = x
    return shares.indices.map { index in
      let wanted =
        isFull ? width / Double(shares.count) : raised.contains(index) ? least : shares[index] * scale
      end += wanted
      let left = right
      right = index == shares.count - 1 ? x + width : end.rounded()
      return Column(x: left, width: right - left)
    }
  }
}
