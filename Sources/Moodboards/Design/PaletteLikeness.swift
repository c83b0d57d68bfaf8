internal import ColorScience
internal import Palettes

/// How alike pictures look: in their palettes, and in what they show where that is known.
enum PaletteLikeness {
  /// The OKLab distance, a and b doubled, from which two colors have nothing in common.
  private static let farDistance = 0.3
  /// Cosines of CLIP embeddings: below, pictures show different things; above, the same thing.
  private static let differentCosine = 0.65
  private static let sameCosine = 0.95

  /// The likeness of every two pictures, 0 (nothing in common)…1 (the same), row by row; symmetric.
  ///
  /// It is that of the palettes or that of the embeddings, whichever is more.
  static func matrix(_ members: [MoodboardMember]) -> [Double] {
    var result = matrix(members.map(\.palette))
    let count = members.count
    for first in 0..<count {
      for second in 0..<first {
        let (one, other) = (members[first].embedding, members[second].embedding)
        guard !one.isEmpty, one.count == other.count else { continue }
        let cosine = Double(zip(one, other).reduce(0) { $0 + $1.0 * $1.1 })
        guard cosine.isFinite else { continue }
        let likeness = min(1, max(0, (cosine - differentCosine) / (sameCosine - differentCosine)))
        result[first * count + second] = max(result[first * count + second], likeness)
        result[second * count + first] = result[first * count + second]
      }
    }
    return result
  }

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

  /// The OKLab distance of two colors, a and b doubled: photographs differ more in lightness than in hue.
  static func distance(_ one: OKLab, _ other: OKLab) -> Double {
    let (dl, da, db) = (one.lightness - other.lightness, one.a - other.a, one.b - other.b)
    return (dl * dl + 4 * (da * da + db * db)).squareRoot()
  }
}
