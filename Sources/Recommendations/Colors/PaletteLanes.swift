internal import ColorScience
public import Palettes

/// A palette of at most eight swatches in vector lanes, for comparing colors with a whole library.
///
/// The same points and masses as ``PaletteSignature``, in single precision and without an allocation: 128 bytes.
/// Lanes without a swatch lie far from every color and have no mass.
public struct PaletteLanes: Sendable, Hashable {
  var lightness: SIMD8<Float>
  var greenRed: SIMD8<Float>
  var blueYellow: SIMD8<Float>
  var masses: SIMD8<Float>

  /// The most swatches that fit.
  public static let mostSwatches = 8

  /// Prepares a palette from its stored form.
  ///
  /// - Parameters:
  ///   - colors: The colors as 0xRRGGBB.
  ///   - shares: The share of each, 0 or more; all zero makes all weigh alike.
  ///   - count: How many lanes are swatches, 0…8.
  public init(colors: SIMD8<UInt32>, shares: SIMD8<Float>, count: Int) {
    let isEmpty = Self.places .>= Float(min(max(count, 0), 8))
    let color = OKLabLanes(colors)
    lightness = color.lightness.replacing(with: Self.farAway, where: isEmpty)
    greenRed = color.a * Float(PaletteSignature.chromaStretch)
    blueYellow = color.b * Float(PaletteSignature.chromaStretch)
    // A share that is no number, as a damaged file may hold, counts as none.
    var roots = shares.replacing(with: 0, where: .!(shares .> 0)).replacing(with: 1, where: shares .> 1)
      .squareRoot().replacing(with: 0, where: isEmpty)
    var total = roots.sum()
    if total == 0 {
      roots = SIMD8(repeating: 1).replacing(with: 0, where: isEmpty)
      total = max(roots.sum(), 1)
    }
    masses = roots / total
  }

  /// Prepares a palette; of more than eight swatches, the eight largest.
  public init(_ palette: Palette) {
    var (colors, shares) = (SIMD8<UInt32>.zero, SIMD8<Float>.zero)
    let swatches = palette.swatches.prefix(Self.mostSwatches)
    for (lane, swatch) in swatches.enumerated() {
      let color = swatch.color
      colors[lane] = UInt32(color.red) << 16 | UInt32(color.green) << 8 | UInt32(color.blue)
      shares[lane] = Float(swatch.share)
    }
    self.init(colors: colors, shares: shares, count: swatches.count)
  }

  private static let places = SIMD8<Float>(0, 1, 2, 3, 4, 5, 6, 7)
  private static let farAway: Float = 1000
}
