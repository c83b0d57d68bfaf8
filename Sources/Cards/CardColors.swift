internal import ColorScience
internal import Palettes

/// The colors of the page; every other color on a card comes from the picture.
enum CardColors {
  static let paper = RGBColor(red: 0xFB, green: 0xFA, blue: 0xF8)
  static let ink = RGBColor(red: 0x1B, green: 0x1A, blue: 0x19)
  static let secondInk = RGBColor(red: 0x6E, green: 0x6A, blue: 0x66)
  static let hairline = RGBColor(red: 0xE7, green: 0xE3, blue: 0xDE)

  /// Under this chroma, in OKLCH, a color looks grey.
  private static let leastChroma = 0.03

  /// The color to draw with: the most chromatic swatch, darkened until it has the contrast to paper
  /// that WCAG 2 asks of graphics; ink where the picture is grey.
  static func accent(of palette: Palette) -> RGBColor {
    guard let color = mostChromatic(of: palette) else { return ink }
    var lightness = color.lightness
    while lightness > 0.2 {
      let drawn = RGBColor(
        mapping: OKLab(OKLCH(lightness: lightness, chroma: color.chroma, hueDegrees: color.hueDegrees)))
      if drawn.contrastRatio(with: paper) >= 3 { return drawn }
      lightness -= 0.01
    }
    return ink
  }

  /// The color to fill with: as the accent, but only kept from vanishing into the paper or into black.
  static func fill(of palette: Palette) -> RGBColor {
    guard let color = mostChromatic(of: palette) else { return secondInk }
    let lightness = min(max(color.lightness, 0.5), 0.82)
    return RGBColor(
      mapping: OKLab(OKLCH(lightness: lightness, chroma: color.chroma, hueDegrees: color.hueDegrees)))
  }

  /// Whether a color would run into the paper beside it.
  static func needsHairline(_ color: RGBColor) -> Bool { color.contrastRatio(with: paper) < 1.2 }

  private static func mostChromatic(of palette: Palette) -> OKLCH? {
    // Ties go to the larger share, which comes first.
    let colors = palette.swatches.map { OKLCH($0.color) }
    guard let most = colors.map(\.chroma).max(), most >= leastChroma else { return nil }
    return colors.first { $0.chroma == most }
  }
}
