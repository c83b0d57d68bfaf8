internal import ColorScience

/// The correlated color temperature of a light.
enum ColorTemperature {
  /// The distance from the Planckian locus, in CIE 1960 u v, up to which a color has a temperature (CIE 15).
  static let largestDistance = 0.05
  /// Where McCamy's formula is trusted, in kelvins.
  static let range = 2000.0...12_500

  /// The temperature in whole kelvins, finer than the formula is exact; nil for black, and where the color is too far from a glowing body's.
  ///
  /// Source: C. S. McCamy, “Correlated color temperature as an explicit function of
  /// chromaticity coordinates”, Color Research and Application 17 (2), 1992.
  static func kelvin(_ color: CIEXYZ) -> Double? {
    let sum = color.x + color.y + color.z
    guard sum > 0, let distance = distanceFromLocus(color), abs(distance) <= largestDistance else {
      return nil
    }
    let n = (color.x / sum - 0.3320) / (0.1858 - color.y / sum)
    let kelvin = ((449 * n + 3525) * n + 6823.3) * n + 5520.33
    return range.contains(kelvin) ? kelvin.rounded() : nil
  }

  /// Duv: how far a color lies from the Planckian locus in CIE 1960 u v, positive towards green.
  ///
  /// Nil for v up to 0.24, deep blues and purples that the approximation does not reach.
  ///
  /// Source: Y. Ohno, “Practical use and calculation of CCT and Duv”, LEUKOS 10 (1), 2014, the
  /// polynomial for the locus's distance from (0.292, 0.24).
  static func distanceFromLocus(_ color: CIEXYZ) -> Double? {
    let divisor = color.x + 15 * color.y + 3 * color.z
    guard divisor > 0 else { return nil }
    let (u, v) = (4 * color.x / divisor - 0.292, 6 * color.y / divisor - 0.24)
    guard v > 0 else { return nil }
    let angle = Elementary.directionDegrees(x: u, y: v) * .pi / 180
    let coefficients = [
      -0.00616793, 0.0893944, -0.5179722, 1.5317403, -2.4243787, 1.925865, -0.471106,
    ]
    let locus = coefficients.reduce(0) { $0 * angle + $1 }
    return (u * u + v * v).squareRoot() - locus
  }
}
