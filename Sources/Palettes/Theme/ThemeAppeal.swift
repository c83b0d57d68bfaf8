internal import ColorScience

/// How likely people are to pick each of some offered colors.
///
/// A color appeals the more, the farther it stands out from the middle of all colors and the more vivid it
/// is, both beside the colors near it: people take the clearest of several like shades. It counts by the
/// square root of its share, so that small accents are heard. Where shares are not told (all are the same), a
/// color without others near it counts less: it will hardly fill much of the picture.
///
/// A logit with three weights, fitted to the palettes that 40 people each chose for 30 pictures, by maximum
/// likelihood; more traits did not predict left-out pictures better. Source of the palettes: S. Lin,
/// P. Hanrahan, “Modeling How People Extract Color Themes from Images”, CHI 2013.
enum ThemeAppeal {
  /// What a color gains in the logarithm of its odds for each unit of CIELAB that it stands out more.
  private static let outwardness = 0.07
  /// What it gains for each unit of chroma more than that of the colors near.
  private static let vividness = 0.055
  /// What it loses for each unit of distance to the nearest color, where shares are not told.
  private static let loneliness = 0.07
  /// The CIELAB distances at which a neighbor counts by 1/e, for the first two.
  private static let (outwardReach, vividReach) = (35.0, 18.0)

  /// The probability of each swatch to be picked; the sum is 1.
  static func probabilities(of swatches: [Swatch], _ colors: [CIELab], _ distances: ColorDistances)
    -> [Double]
  {
    let middle = mean(of: colors)
    let standingOut = colors.map { $0.distance(from: middle) }
    let chromas = colors.map(\.chroma)
    let areSharesTold = swatches.contains { $0.share != swatches[0].share }
    let odds = colors.indices.map { index in
      let logarithm =
        outwardness * excess(of: standingOut, at: index, reach: outwardReach, distances)
        + vividness * excess(of: chromas, at: index, reach: vividReach, distances)
      return areSharesTold
        ? max(swatches[index].share, 0).squareRoot() * Elementary.exponential(logarithm)
        : Elementary.exponential(logarithm - loneliness * distances.toNearest(of: index))
    }
    let total = odds.reduce(0, +)
    return odds.map { $0 / total }
  }

  /// By how much a trait of one color exceeds its mean over the colors near, the color itself among them.
  private static func excess(
    of trait: [Double], at index: Int, reach: Double, _ distances: ColorDistances
  ) -> Double {
    var (sum, weights) = (0.0, 0.0)
    for other in trait.indices {
      let ratio = distances[index, other] / reach
      let weight = Elementary.exponential(-ratio * ratio)
      sum += weight * trait[other]
      weights += weight
    }
    return trait[index] - sum / weights
  }

  private static func mean(of colors: [CIELab]) -> CIELab {
    let sum = colors.reduce(SIMD3<Double>()) { $0 + SIMD3($1.lightness, $1.a, $1.b) }
    let mean = sum / Double(colors.count)
    return CIELab(lightness: mean[0], a: mean[1], b: mean[2])
  }
}
