internal import ColorScience

extension SwatchOrder {
  /// The OKLCH chroma under which a color counts as a gray, whose hue means nothing to the eye.
  private static let grayChroma = 0.03

  /// The places of swatches in this order; ties are left in the order they come in.
  func indices(of swatches: [Swatch]) -> [Int] {
    let keys = swatches.enumerated().map { index, swatch in key(of: swatch) + [Double(index)] }
    return swatches.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
  }

  private func key(of swatch: Swatch) -> [Double] {
    let color = swatch.oklch
    switch self {
    case .share: return [-swatch.share]
    case .lightness: return [color.lightness]
    case .hue:
      return color.chroma < Self.grayChroma
        ? [0, color.lightness, 0] : [1, color.hueDegrees, color.lightness]
    }
  }
}
