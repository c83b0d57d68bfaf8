internal import ColorScience

/// Weighted sums over chroma and hue in CIELAB.
struct ChromaStatistics {
  private static let hueBinCount = 36
  /// The chroma under which a color is grey; an 8-bit grey's is under 0.0001, any other color's over 0.2.
  private static let greyChroma = 0.001

  private var weight = 0.0
  private var chroma = 0.0
  private var warmCool = 0.0
  private var hueBins = [Double](repeating: 0, count: hueBinCount)
  private let warmestCosine = Elementary.cosine(degrees: 50)
  private let warmestSine = Elementary.sine(degrees: 50)

  mutating func add(_ color: CIELab, weight: Double) {
    self.weight += weight
    let chroma = color.chroma
    guard chroma > Self.greyChroma else { return }
    self.chroma += chroma * weight
    // C^1.07 cos(h − 50°), with C cos(h − 50°) as a dot product.
    let towardsWarmest = color.a * warmestCosine + color.b * warmestSine
    warmCool += 0.02 * Elementary.power(chroma, 0.07) * towardsWarmest * weight
    let bin = Int(color.hueDegrees / 360 * Double(Self.hueBinCount))
    hueBins[min(bin, Self.hueBinCount - 1)] += chroma * weight
  }

  /// The mean C*ab.
  var meanChroma: Double { chroma / weight }

  /// The mean of Ou's warm–cool, −0.5 + 0.02 C^1.07 cos(h − 50°), plus the 0.5 that puts grey at 0.
  ///
  /// Source: L.-C. Ou, M. R. Luo, A. Woodcock, A. Wright, “A study of colour
  /// emotion and colour preference. Part I”, Color Research and Application 29 (3), 2004.
  var meanWarmCool: Double { warmCool / weight }

  /// The entropy of the chroma over 36 hues of 10°, as a fraction of the most it can be; 0 for grey.
  var hueVariety: Double {
    guard chroma > 0 else { return 0 }
    let entropy = hueBins.filter { $0 > 0 }.reduce(0) { entropy, bin in
      let share = bin / chroma
      return entropy - share * Elementary.logarithm(share)
    }
    return max(0, entropy / Elementary.logarithm(Double(Self.hueBinCount)))
  }
}
