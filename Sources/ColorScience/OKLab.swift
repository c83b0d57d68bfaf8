/// A color in OKLab, where Euclidean distance roughly tracks perceived difference.
///
/// Source: Björn Ottosson, “A perceptual color space for image processing”, 2020,
/// <https://bottosson.github.io/posts/oklab/>, matrices of 2021-01-25.
public struct OKLab: Sendable, Hashable {
  /// The perceived lightness, 0 (black)…1 (white).
  public let lightness: Double
  /// The green–red coordinate, about −0.24…0.28 within sRGB.
  public let a: Double
  /// The blue–yellow coordinate, about −0.32…0.20 within sRGB.
  public let b: Double

  /// Makes a color from its coordinates.
  public init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  /// Converts from linear sRGB, in or out of gamut.
  public init(_ color: LinearRGB) {
    let (r, g, b) = (color.red, color.green, color.blue)
    let long = Elementary.cubeRoot(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    let medium = Elementary.cubeRoot(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    let short = Elementary.cubeRoot(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    self.init(
      lightness: 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
      a: 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
      b: 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short)
  }

  /// Converts from an 8-bit color.
  public init(_ color: RGBColor) { self.init(LinearRGB(color)) }

  /// The distance from the grey axis, 0…about 0.32 within sRGB.
  public var chroma: Double { (a * a + b * b).squareRoot() }

  /// The hue angle, 0..<360 degrees; 0 for a perfect grey.
  public var hueDegrees: Double { Elementary.directionDegrees(x: a, y: b) }
}

extension LinearRGB {
  /// Converts from OKLab; colors beyond sRGB give amounts outside 0…1.
  public init(_ color: OKLab) {
    let (l, a, b) = (color.lightness, color.a, color.b)
    let long = l + 0.3963377774 * a + 0.2158037573 * b
    let medium = l - 0.1055613458 * a - 0.0638541728 * b
    let short = l - 0.0894841775 * a - 1.2914855480 * b
    let (cubedLong, cubedMedium) = (long * long * long, medium * medium * medium)
    let cubedShort = short * short * short
    self.init(
      red: 4.0767416621 * cubedLong - 3.3077115913 * cubedMedium + 0.2309699292 * cubedShort,
      green: -1.2684380046 * cubedLong + 2.6097574011 * cubedMedium - 0.3413193965 * cubedShort,
      blue: -0.0041960863 * cubedLong - 0.7034186147 * cubedMedium + 1.7076147010 * cubedShort)
  }
}

extension RGBColor {
  /// Encodes an OKLab color, taking chroma away until it fits sRGB.
  ///
  /// Lightness and hue stay, as in CSS Color 4's gamut mapping; a lightness
  /// beyond 0…1 gives black or white.
  public init(mapping color: OKLab) {
    guard color.lightness > 0 else { self.init(red: 0, green: 0, blue: 0); return }
    guard color.lightness < 1 else { self.init(red: 255, green: 255, blue: 255); return }
    let linear = LinearRGB(color)
    guard !linear.isInGamut else { self.init(clipping: linear); return }
    // Twenty halvings leave less than a millionth of the chroma undecided.
    var (inside, outside) = (0.0, 1.0)
    for _ in 0..<20 {
      let middle = (inside + outside) / 2
      if LinearRGB(color.scalingChroma(by: middle)).isInGamut { inside = middle } else { outside = middle }
    }
    self.init(clipping: LinearRGB(color.scalingChroma(by: inside)))
  }
}

extension OKLab {
  fileprivate func scalingChroma(by factor: Double) -> OKLab {
    OKLab(lightness: lightness, a: a * factor, b: b * factor)
  }
}
