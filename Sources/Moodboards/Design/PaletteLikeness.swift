internal import ColorScience
internal import Palettes

/// How alike the colors of two palettes are.
enum PaletteLikeness {
  /// The OKLab distance, a and b doubled, from which two colors have nothing in common.
  private static let farDistance = 0.3

  /// The likeness of every two palettes, 0 (nothing in common)…1 (the same), row by row; symmetric.
  static func matrix(_ palettes: [Palette]) -> [Double] {
    let colors = palettes.map { palette in
      palette.swatches.map { (color: OKLab($0.color), share: $0.share) }
    }
    let count = palettes.count
    var result = Array(repeating: 1.0, count: count * count)
    for first in 0..<count {
      for second in 0..<first {
        let distance = (gap(colors[first], colors[second]) + gap(colors[second], colors[first])) / 2
        let likeness = max(0, 1 - distance / farDistance)
        result[first * count + second] = likeness
        result[second * count + first] = likeness
      }
    }
    return result
  }

  /// The mean distance of a palette's colors from the other's nearest.
  private static func gap(
    _ one: [(color: OKLab, share: Double)], _ other: [(color: OKLab, share: Double)]
  ) -> Double {
    one.reduce(0) { sum, swatch in
      sum + swatch.share * (other.map { distance(swatch.color, $0.color) }.min() ?? 0)
    }
  }

  private static func distance(_ one: OKLab, _ other: OKLab) -> Double {
    let (dl, da, db) = (one.lightness - other.lightness, one.a - other.a, one.b - other.b)
    return (dl * dl + 4 * (da * da + db * db)).squareRoot()
  }
}
