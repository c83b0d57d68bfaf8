internal import ColorScience
internal import Palettes

/// Where a picture stands in a library sorted by color.
///
/// Its hue is that of the color that says most, by share and chroma; its lightness that of the whole picture.
/// Bands of hue follow each other around the circle, and lightness falls in one and rises in the next, so that
/// there is no jump between them. Pictures of little chroma have no hue that anybody sees: they come last,
/// from light to dark.
struct ColorRank: Comparable {
  /// The band of hue, or ``bandCount`` for grays.
  let band: Int
  /// What rises within the band.
  let lightness: Double

  /// How many bands the circle of hues has.
  static let bandCount = 24
  /// The mean chroma under which a picture counts as gray.
  static let grayChroma = 0.022
  /// Where the circle begins, in degrees of OKLCH: between the pinks, which end it, and the reds.
  static let firstHue = 8.0

  init(_ swatches: some Sequence<Swatch>) {
    var (strongest, hue, chroma, lightness) = (-1.0, 0.0, 0.0, 0.0)
    for swatch in swatches {
      let color = swatch.oklch
      let strength = swatch.share * color.chroma
      if strength > strongest { (strongest, hue) = (strength, color.hueDegrees) }
      chroma += strength
      lightness += swatch.share * color.lightness
    }
    guard chroma >= Self.grayChroma else {
      band = Self.bandCount
      self.lightness = -lightness
      return
    }
    let turned = (hue - Self.firstHue + 360).truncatingRemainder(dividingBy: 360)
    band = min(Int(turned / 360 * Double(Self.bandCount)), Self.bandCount - 1)
    self.lightness = band.isMultiple(of: 2) ? -lightness : lightness
  }

  static func < (first: ColorRank, second: ColorRank) -> Bool {
    (first.band, first.lightness) < (second.band, second.lightness)
  }
}
