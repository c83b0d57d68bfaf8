import ColorScience
internal import Palettes

/// The colors of a palette that others do not have.
struct DistinctColors {
  /// The colors, the most distinct first, ties by share.
  let colors: [RGBColor]

  /// The least share of a color worth naming.
  private static let leastShare = 0.06
  /// The distance from which on a color is another one, in OKLab with a and b counted three times, as
  /// palettes are compared.
  private static let leastDistance = 0.2

  /// Compares a palette with others.
  init(of palette: Palette, beside others: [Palette]) {
    let present = others.flatMap { $0.swatches.filter { $0.share >= Self.leastShare } }.map {
      OKLab($0.color)
    }
    let swatches = palette.swatches.filter { $0.share >= Self.leastShare }
    let distinct = swatches.map { swatch -> (color: RGBColor, weight: Double) in
      let color = OKLab(swatch.color)
      let distance = present.reduce(1) { min($0, Self.distance($1, color)) }
      return (swatch.color, distance < Self.leastDistance ? 0 : distance * swatch.share.squareRoot())
    }
    // A stable order: swatches come by falling share.
    colors = distinct.enumerated().filter { $0.element.weight > 0 }
      .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }.map(\.element.color)
  }

  /// The colors' names, at most `limit`.
  func names(limit: Int) -> [String] {
    ColorName.unique(for: Array(colors.prefix(limit)), vocabulary: .xkcd).map(\.text)
  }

  private static func distance(_ first: OKLab, _ second: OKLab) -> Double {
    let (lightness, a, b) = (
      first.lightness - second.lightness, 3 * (first.a - second.a), 3 * (first.b - second.b)
    )
    return (lightness * lightness + a * a + b * b).squareRoot()
  }
}
