/// Finds the harmony template that a picture's hues come nearest to.
struct HarmonyFitting {
  /// The mean C* under which a picture is called grey: what is left of hue is noise.
  static let leastChroma = 3.0
  /// Degrees of deviation that a template pays for each degree its sectors cover.
  ///
  /// A wider template always fits as well as a narrow one within it, so a price decides. At a twentieth
  /// the narrowest pays 0.9° and the widest 9.4°; hues all round the wheel deviate from those by 81° and 10°.
  static let priceOfCoverage = 0.05
  /// The rotations and hues told apart, 3° each.
  private static let binCount = 120

  /// A template's sectors: where the middle lies from the first one's, and the width, in degrees.
  typealias Sector = (middle: Double, width: Double)

  static func sectors(of template: HarmonyTemplate) -> [Sector] {
    switch template {
    case .mono: [(0, 18)]
    case .analogous: [(0, 93.6)]
    case .rightAngle: [(0, 18), (90, 79.2)]
    case .complementary: [(0, 18), (180, 18)]
    case .halfWheel: [(0, 180)]
    case .splitComplementary: [(0, 93.6), (180, 18)]
    case .doubleComplementary: [(0, 93.6), (180, 93.6)]
    case .grey: []
    }
  }

  /// The template and rotation of the least deviation plus price; of equals the first in the order of the
  /// paper, turned so that the hues lie nearest the middles.
  static func harmony(of hues: HueDistribution, meanChroma: Double) -> ColorHarmony {
    let shares = Self.shares(of: hues)
    guard meanChroma >= leastChroma, let shares else { return .grey }
    var best: (cost: Double, harmony: ColorHarmony)?
    for template in HarmonyTemplate.allCases where template != .grey {
      let sectors = sectors(of: template)
      let price = priceOfCoverage * sectors.reduce(0) { $0 + $1.width }
      let (rotation, deviation) = bestRotation(of: sectors, on: shares)
      if price + deviation < best?.cost ?? .infinity {
        best = (
          price + deviation,
          ColorHarmony(
            template: template, rotationDegrees: Double(rotation) * 360 / Double(binCount),
            deviationDegrees: deviation)
        )
      }
    }
    return best?.harmony ?? .grey
  }

  /// The part of the chroma in each bin of hue, or nil without any.
  private static func shares(of hues: HueDistribution) -> [Double]? {
    let total = hues.bins.reduce(0, +)
    guard total > 0 else { return nil }
    // A bin is centered on its multiple of 3°: it begins one degree before, give or take half.
    return (0..<binCount).map { bin in
      (0..<3).reduce(0) { $0 + hues.bins[(bin * 3 + $1 + 359) % 360] } / total
    }
  }

  /// How far a hue lies from the nearest part of any sector, the sectors made narrower or not, for each hue
  /// from the first sector's middle on.
  private static func distances(from sectors: [Sector], width: (Sector) -> Double) -> [Double] {
    (0..<binCount).map { bin in
      let hue = Double(bin) * 360 / Double(binCount)
      return sectors.reduce(360) { nearest, sector in
        let apart = abs(hue - sector.middle)
        return min(nearest, max(0, min(apart, 360 - apart) - width(sector) / 2))
      }
    }
  }

  /// The rotation, in bins, with the least mean distance, and that distance.
  private static func bestRotation(of sectors: [Sector], on shares: [Double]) -> (Int, Double) {
    let outside = distances(from: sectors) { $0.width }
    // Hues inside fit alike wherever they lie; a trace of the distance to the middle centers the template.
    let centered = zip(outside, distances(from: sectors) { _ in 0 }).map { $0 + 0.001 * $1 }
    var best = (rotation: 0, cost: Double.infinity)
    for rotation in 0..<binCount {
      let cost = mean(centered, turnedBy: rotation, over: shares)
      if cost < best.cost { best = (rotation, cost) }
    }
    return (best.rotation, mean(outside, turnedBy: best.rotation, over: shares))
  }

  private static func mean(_ distances: [Double], turnedBy rotation: Int, over shares: [Double]) -> Double {
    var mean = 0.0
    for bin in 0..<rotation { mean += shares[bin] * distances[bin - rotation + binCount] }
    for bin in rotation..<binCount { mean += shares[bin] * distances[bin - rotation] }
    return mean
  }
}
