internal import ColorScience

/// A swatch with all that a designer asks about it.
public struct SwatchDetails: Sendable, Hashable {
  /// The color and its share.
  public let swatch: Swatch
  /// Its name, unlike that of every other swatch of the palette.
  public let name: ColorName
  /// What it does in the palette; nil for one that stands out in no way.
  public let role: SwatchRole?
  /// Where its color is in the picture; nil for a palette that was not measured on one.
  public let position: SwatchPosition?

  /// Makes details.
  public init(swatch: Swatch, name: ColorName, role: SwatchRole?, position: SwatchPosition?) {
    self.swatch = swatch
    self.name = name
    self.role = role
    self.position = position
  }

  /// The WCAG 2 contrast ratio of black text on the color, 1…21.
  public var contrastWithBlack: Double {
    swatch.color.contrastRatio(with: RGBColor(red: 0, green: 0, blue: 0))
  }

  /// The WCAG 2 contrast ratio of white text on the color, 1…21.
  public var contrastWithWhite: Double {
    swatch.color.contrastRatio(with: RGBColor(red: 255, green: 255, blue: 255))
  }
}
