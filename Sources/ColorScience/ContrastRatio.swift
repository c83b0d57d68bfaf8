extension RGBColor {
  /// The relative luminance, 0 (black)…1 (white), as WCAG 2.2 defines it.
  public var relativeLuminance: Double { LinearRGB(self).relativeLuminance }

  /// The WCAG 2 contrast ratio with another color, 1 (equal)…21 (black on white); its order does not matter.
  ///
  /// Text wants at least 4.5, large text 3. Source: WCAG 2.2, “contrast ratio”.
  public func contrastRatio(with other: RGBColor) -> Double {
    let (one, two) = (relativeLuminance, other.relativeLuminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// Black or white, whichever stands out more as text on this color; the ratio is never under 4.58.
  public var legibleTextColor: RGBColor {
    let (black, white) = (RGBColor(red: 0, green: 0, blue: 0), RGBColor(red: 255, green: 255, blue: 255))
    return contrastRatio(with: white) >= contrastRatio(with: black) ? white : black
  }
}
