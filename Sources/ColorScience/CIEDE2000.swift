extension CIELab {
  /// The CIEDE2000 color difference ΔE00: 1 is about the least that can be seen side by side.
  ///
  /// Symmetric, 0 for equal colors, 100 from black to white. It is not a
  /// metric (the triangle inequality can fail) and it is not continuous where
  /// the hues lie 180° apart.
  ///
  /// Source: G. Sharma, W. Wu, E. N. Dalal, “The CIEDE2000 Color-Difference
  /// Formula: Implementation Notes, Supplementary Test Data, and Mathematical
  /// Observations”, Color Research and Application 30 (1), 2005; all three
  /// parametric factors are 1.
  public func difference(from other: CIELab) -> Double {
    // Greys are stretched along a* first: G is ½ for them and 0 for vivid colors.
    let stretch = 1.5 - 0.5 * Self.vividness((chroma + other.chroma) / 2)
    let (a1, a2) = (stretch * a, stretch * other.a)
    let chroma1 = (a1 * a1 + b * b).squareRoot()
    let chroma2 = (a2 * a2 + other.b * other.b).squareRoot()
    let hue1 = Elementary.directionDegrees(x: a1, y: b)
    let hue2 = Elementary.directionDegrees(x: a2, y: other.b)
    let hue = Self.meanHue(hue1, hue2, areBothColored: chroma1 * chroma2 != 0)

    let meanLightness = (lightness + other.lightness) / 2
    let meanChroma = (chroma1 + chroma2) / 2
    let lightnessOffset = (meanLightness - 50) * (meanLightness - 50)
    let hueWeight =
      1 - 0.17 * Elementary.cosine(degrees: hue.mean - 30) + 0.24 * Elementary.cosine(degrees: 2 * hue.mean)
      + 0.32 * Elementary.cosine(degrees: 3 * hue.mean + 6)
      - 0.20 * Elementary.cosine(degrees: 4 * hue.mean - 63)

    let lightnessTerm =
      (other.lightness - lightness) / (1 + 0.015 * lightnessOffset / (20 + lightnessOffset).squareRoot())
    let chromaTerm = (chroma2 - chroma1) / (1 + 0.045 * meanChroma)
    let hueTerm =
      2 * (chroma1 * chroma2).squareRoot() * Elementary.sine(degrees: hue.difference / 2)
      / (1 + 0.015 * meanChroma * hueWeight)

    // Chroma and hue are not independent in the blues.
    let blueness = (hue.mean - 275) / 25
    let rotationDegrees = 60 * Elementary.exponential(-blueness * blueness)
    let rotation = -Elementary.sine(degrees: rotationDegrees) * 2 * Self.vividness(meanChroma)
    let squared =
      lightnessTerm * lightnessTerm + chromaTerm * chromaTerm + hueTerm * hueTerm
      + rotation * chromaTerm * hueTerm
    return max(squared, 0).squareRoot()
  }

  /// √(C⁷ / (C⁷ + 25⁷)): 0 for greys, 0.71 at C = 25, 1 for vivid colors.
  private static func vividness(_ chroma: Double) -> Double {
    let cubed = chroma * chroma * chroma
    let seventh = cubed * cubed * chroma
    return (seventh / (seventh + 6_103_515_625)).squareRoot()
  }

  /// The signed hue difference, −180…180°, and the mean hue on the shorter arc; a grey has no say in either.
  private static func meanHue(
    _ hue1: Double, _ hue2: Double, areBothColored: Bool
  ) -> (difference: Double, mean: Double) {
    guard areBothColored else { return (0, hue1 + hue2) }
    let difference = hue2 - hue1
    let sum = hue1 + hue2
    if abs(difference) <= 180 { return (difference, sum / 2) }
    return (
      difference > 180 ? difference - 360 : difference + 360, sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2
    )
  }
}

extension RGBColor {
  /// The CIEDE2000 color difference ΔE00 from another color, 0…about 119 within sRGB.
  public func difference(from other: RGBColor) -> Double {
    CIELab(self).difference(from: CIELab(other))
  }
}
