/// CIEDE2000 of eight colors against eight others, without trigonometry.
///
/// The same formula as `CIELab.difference(from:)`, in which every function of
/// a hue has been written with the hue's sine and cosine: multiple angles for
/// T, the half angle for ΔH, polynomials for the rotation in the blues.
/// Within 0.01 of the plain version over sRGB, at about a tenth of its cost.
enum DifferenceKernel {
  typealias Lanes = LabLanes.Lanes

  static func differences(from one: LabLanes, to other: LabLanes) -> Lanes {
    let stretch = 1.5 - 0.5 * vividness((one.chroma + other.chroma) * 0.5)
    let (a1, a2) = (stretch * one.a, stretch * other.a)
    let (b1, b2) = (one.b, other.b)
    let chroma1 = (a1 * a1 + b1 * b1).squareRoot()
    let chroma2 = (a2 * a2 + b2 * b2).squareRoot()

    // 2 √(C₁C₂) sin(Δh/2) is what the difference in chroma leaves of the distance, with the sign of the turn.
    let (across, along, outward) = (a2 - a1, b2 - b1, chroma2 - chroma1)
    let magnitude = positive(across * across + along * along - outward * outward).squareRoot()
    let hueDistance = magnitude.replacing(with: -magnitude, where: a1 * b2 .< a2 * b1)

    // The mean hue is the direction of the sum of both unit vectors.
    let x = a1 * chroma2 + a2 * chroma1
    let y = b1 * chroma2 + b2 * chroma1
    let length = (x * x + y * y + 1e-12).squareRoot()
    let (cosine, sine) = (x / length, y / length)

    let meanLightness = (one.lightness + other.lightness) * 0.5 - 50
    let offset = meanLightness * meanLightness
    let meanChroma = (chroma1 + chroma2) * 0.5
    let lightnessTerm = (other.lightness - one.lightness) / (1 + 0.015 * offset / (20 + offset).squareRoot())
    let chromaTerm = outward / (1 + 0.045 * meanChroma)
    let hueTerm = hueDistance / (1 + 0.015 * meanChroma * hueWeight(cosine, sine))
    let rotation = -2 * vividness(meanChroma) * rotationSine(cosine, sine)
    let squared =
      lightnessTerm * lightnessTerm + chromaTerm * chromaTerm + hueTerm * hueTerm
      + rotation * chromaTerm * hueTerm
    return positive(squared).squareRoot()
  }

  /// Whether all differences certainly exceed some limits, at a fraction of the cost of knowing them.
  ///
  /// A lower bound without roots or divisions. S_L is at most 1 + 0.015 |L̄ − 50|. S_H is never over S_C, and
  /// stretching a moves colors apart, so chroma and hue together are at least the distance in a and b over
  /// S_C; stretching adds less than 6.4 to a chroma, which bounds S_C. The rotation takes away
  /// no more than R/2 of that, where R/2 is at most sin 60° (C/25)³, and nothing where both colors are on the
  /// yellow side of the plane, far from the blue that it is about.
  @inline(__always)
  static func isBeyond(_ limits: Lanes, from one: LabLanes, to other: LabLanes) -> Bool {
    let (gap, across, along) = (one.lightness - other.lightness, one.a - other.a, one.b - other.b)
    let meanLightness = (one.lightness + other.lightness) * 0.5 - 50
    let lightnessScale = 1 + 0.015 * meanLightness.replacing(with: -meanLightness, where: meanLightness .< 0)
    let chroma = (one.chroma + other.chroma) * 0.5 + 6.4
    let chromaScale = 1 + 0.045 * chroma
    let vividness = (chroma * (1 / 25)).replacing(with: 1, where: chroma .> 25)
    let rotated = 1 - 0.867 * (vividness * vividness * vividness)
    let kept = rotated.replacing(with: 0.999, where: (one.b .>= 0) .& (other.b .>= 0))
    let lightnessPart = gap * chromaScale
    let plane = (across * across + along * along) * kept * (lightnessScale * lightnessScale)
    let limit = limits * lightnessScale * chromaScale
    // A hair in hand for rounding.
    return all(lightnessPart * lightnessPart + plane .> limit * limit * 1.0001)
  }

  // Not pointwiseMax, which works lane by lane.
  @inline(__always)
  private static func positive(_ lanes: Lanes) -> Lanes {
    lanes.replacing(with: 0, where: lanes .< 0)
  }

  /// √(C⁷ / (C⁷ + 25⁷)).
  @inline(__always)
  private static func vividness(_ chroma: Lanes) -> Lanes {
    let scaled = chroma * (1 / 25)
    let cubed = scaled * scaled * scaled
    let seventh = cubed * cubed * scaled
    return (seventh / (seventh + 1)).squareRoot()
  }

  /// T, by the formulas for multiples of an angle.
  @inline(__always)
  private static func hueWeight(_ cosine: Lanes, _ sine: Lanes) -> Lanes {
    let cosine2 = 2 * cosine * cosine - 1
    let sine2 = 2 * sine * cosine
    let cosine3 = cosine * (2 * cosine2 - 1)
    let sine3 = sine * (2 * cosine2 + 1)
    let cosine4 = 2 * cosine2 * cosine2 - 1
    let sine4 = 2 * sine2 * cosine2
    // Each number is a weight of the formula times the cosine or sine of its phase: 30°, 0°, −6°, 63°.
    let first = 0.147_224_32 * cosine + 0.085 * sine
    let third = 0.318_247_0 * cosine3 - 0.033_449_1 * sine3
    let fourth = 0.090_798_1 * cosine4 + 0.178_201_3 * sine4
    return 1 - first + 0.24 * cosine2 + third - fourth
  }

  /// sin(60° exp(−((h − 275°)/25°)²)).
  @inline(__always)
  private static func rotationSine(_ cosine: Lanes, _ sine: Lanes) -> Lanes {
    // The square of an angle is a series in u = 1 − cos; where it is poor, beyond 80°, the result is nil.
    let u = 1 - (0.087_155_74 * cosine - 0.996_194_7 * sine)
    let squaredAngle = u * (2 + u * (0.333_333_3 + u * (0.088_888_9 + u * 0.028_571_4)))
    // exp(−t) as the eighth power of the Padé approximant of exp(−t/8); 25° squared is 0.19039.
    let eighth = squaredAngle * (0.125 / 0.190_385_9)
    let even = 12 + eighth * eighth
    let root = (even - 6 * eighth) / (even + 6 * eighth)
    let square = root * root
    let fourth = square * square
    let angle = 1.047_197_6 * fourth * fourth
    let angle2 = angle * angle
    return angle * (1 - angle2 * (0.166_666_67 - angle2 * (0.008_333_33 - angle2 * 0.000_198_41)))
  }
}
