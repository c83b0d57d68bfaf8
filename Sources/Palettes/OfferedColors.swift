internal import ColorScience

/// The colors that a theme is chosen from, as all tastes see them.
struct OfferedColors {
  let colors: [CIELab]
  /// The square root of each share, or 1 for all where there are no shares.
  let loudnesses: [Double]
  /// Whether two colors look too much alike to be chosen together: a row for each color.
  let areTwins: [Bool]

  init(_ swatches: [Swatch]) {
    let colors = swatches.map { CIELab($0.color) }
    self.colors = colors
    let hasShares = swatches.contains { $0.share > 0 }
    loudnesses = swatches.map { hasShares ? max($0.share, 0).squareRoot() : 1 }
    areTwins = colors.flatMap { one in
      colors.map { one.difference(from: $0) < ThemeTaste.leastDifference }
    }
  }

  /// CIELAB distances between the colors: a row for each.
  var distances: [Double] {
    colors.flatMap { one in
      colors.map { other in
        let offset = SIMD3(one.lightness - other.lightness, one.a - other.a, one.b - other.b)
        return (offset * offset).sum().squareRoot()
      }
    }
  }
}
