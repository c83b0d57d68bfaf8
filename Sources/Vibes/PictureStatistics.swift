internal import ColorScience

/// Everything that a vibe is made of, gathered in one pass over a picture's boxes.
struct PictureStatistics {
  /// The chroma under which a color is grey; an 8-bit grey's is under 0.0001, any other color's over 0.2.
  private static let greyChroma = 0.001

  private(set) var tone = ToneDistribution()
  private(set) var hues = HueDistribution()
  private(set) var cells = ColorCells()

  private var weight = 0.0
  /// The L* that deviations are taken from: a flat picture then deviates by 0 and not by what rounding leaves.
  private var originLightness = 0.0
  /// Lanes: deviation of L*, its square, C*, √(C*² + ((L* − 50) / 1.5)²).
  private var sums = SIMD4<Double>.zero
  private var warmCool = 0.0
  /// Lanes: R − G, its square, (R + G)/2 − B, its square.
  private var opponents = SIMD4<Double>.zero
  private var light = SIMD4<Double>.zero

  /// - Precondition: there is at least one box.
  init(_ boxes: [BoxDownsampling.Box]) {
    let tables = LabTables.shared
    let powers = ChromaPowers.shared
    let (warmestCosine, warmestSine) = (Elementary.cosine(degrees: 50), Elementary.sine(degrees: 50))
    for (index, box) in boxes.enumerated() {
      let ratios = tables.relativeXYZ(red: box.red, green: box.green, blue: box.blue)
      let color = tables.lab(ratios)
      if index == 0 { originLightness = color.lightness }
      let deviation = color.lightness - originLightness
      let distance = (color.lightness - 50) / 1.5
      let squaredChroma = color.a * color.a + color.b * color.b
      var chroma = squaredChroma.squareRoot()
      if chroma > Self.greyChroma {
        // C^1.07 cos(h − 50°), with C cos(h − 50°) as a dot product.
        let towardsWarmest = color.a * warmestCosine + color.b * warmestSine
        warmCool += powers[chroma] * towardsWarmest * box.weight
        hues.add(hueDegrees: FastHue.degrees(a: color.a, b: color.b), chroma: chroma, weight: box.weight)
      } else {
        chroma = 0
      }
      let excitement = (squaredChroma + distance * distance).squareRoot()
      sums += SIMD4(deviation, deviation * deviation, chroma, excitement) * box.weight
      weight += box.weight
      light += ratios * box.weight
      tone.add(lightness: color.lightness, weight: box.weight)
      cells.add(box, color: color)
      let (red, green, blue) = (Double(box.red), Double(box.green), Double(box.blue))
      let (redGreen, yellowBlue) = (red - green, (red + green) / 2 - blue)
      opponents +=
        SIMD4(redGreen, redGreen * redGreen, yellowBlue, yellowBlue * yellowBlue) * box.weight
    }
  }

  var meanLightness: Double { originLightness + sums.x / weight }

  var lightnessDeviation: Double {
    let mean = sums.x / weight
    return max(0, sums.y / weight - mean * mean).squareRoot()
  }

  /// The mean C*ab.
  var meanChroma: Double { sums.z / weight }

  /// The mean of Ou's warm–cool, −0.5 + 0.02 C^1.07 cos(h − 50°), plus the 0.5 that puts grey at 0.
  ///
  /// Source: L.-C. Ou, M. R. Luo, A. Woodcock, A. Wright, “A study of colour
  /// emotion and colour preference. Part I”, Color Research and Application 29 (3), 2004.
  var meanWarmCool: Double { 0.02 * warmCool / weight }

  /// The mean of Ou's active–passive, from the same study.
  var meanEnergy: Double { -1.1 + 0.03 * sums.w / weight }

  /// The mean of Ou's heavy–light, from the same study.
  var meanWeight: Double { -2.1 + 0.05 * (100 - meanLightness) }

  /// √(σ²rg + σ²yb) + 0.3 √(μ²rg + μ²yb), on samples of 0…255.
  ///
  /// Source: D. Hasler, S. Süsstrunk, “Measuring colourfulness in natural
  /// images”, Proc. SPIE 5007, 2003, the metric M3.
  var colorfulness: Double {
    let mean = opponents / weight
    let variance = max(0, mean.y - mean.x * mean.x) + max(0, mean.w - mean.z * mean.z)
    return variance.squareRoot() + 0.3 * (mean.x * mean.x + mean.z * mean.z).squareRoot()
  }

  /// The mean of the light, not of the encoded samples.
  var meanXYZ: CIEXYZ {
    let (mean, white) = (light / weight, CIEXYZ.whiteD65)
    return CIEXYZ(x: mean.x * white.x, y: mean.y * white.y, z: mean.z * white.z)
  }
}
