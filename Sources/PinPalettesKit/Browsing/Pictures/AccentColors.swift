public import ColorScience
internal import Palettes

/// A color of a picture, made legible as text on pages: its most chromatic one, with hue kept.
public struct AccentColors: Sendable, Hashable {
  /// For text on a light page.
  public let light: RGBColor
  /// For text on a dark page.
  public let dark: RGBColor

  /// The page that ``light`` is made for.
  public static let lightPage = RGBColor(red: 0xFB, green: 0xFA, blue: 0xF8)
  /// The page that ``dark`` is made for.
  public static let darkPage = RGBColor(red: 0x14, green: 0x13, blue: 0x12)
  /// The contrast that both have at least; WCAG 2.2 asks it of text.
  public static let contrast = 4.5

  /// Chooses from the colors of a picture.
  init(_ palette: Palette) {
    // Of colors as strong as each other the one with the larger share, which comes first.
    var strongest = palette.swatches[0].oklch
    for swatch in palette.swatches where swatch.oklch.chroma > strongest.chroma { strongest = swatch.oklch }
    light = Self.legible(strongest, on: Self.lightPage, towards: 0)
    dark = Self.legible(strongest, on: Self.darkPage, towards: 1)
  }

  /// The color with its lightness moved towards `end`, black or white, as little as the contrast wants.
  private static func legible(_ color: OKLCH, on page: RGBColor, towards end: Double) -> RGBColor {
    func moved(_ part: Double) -> RGBColor {
      RGBColor(
        mapping: OKLab(
          OKLCH(
            lightness: color.lightness + (end - color.lightness) * part, chroma: color.chroma,
            hueDegrees: color.hueDegrees)))
    }
    // In steps rather than by halving: with 8 bits a channel the contrast does not quite rise all the way.
    let steps = 256
    for step in 0...steps {
      let candidate = moved(Double(step) / Double(steps))
      if candidate.contrastRatio(with: page) >= contrast { return candidate }
    }
    return moved(1)
  }
}
