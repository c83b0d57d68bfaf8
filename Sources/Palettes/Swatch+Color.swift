public import ColorScience

extension Swatch {
  /// The color in OKLCH, as CSS writes it.
  public var oklch: OKLCH { OKLCH(color) }

  /// The CSS name nearest to the color; ``Palette/names`` gives names that differ within a palette.
  public var name: ColorName { ColorName.unique(for: [color])[0] }

  /// Black or white, whichever is legible on the color.
  public var legibleTextColor: RGBColor { color.legibleTextColor }
}
