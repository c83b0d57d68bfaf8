internal import ColorScience
public import Palettes

/// A palette prepared for comparison: points in a stretched OKLab, each with a mass.
///
/// Making one costs a color conversion a swatch, so make it once for a query
/// and compare it with many.
///
/// Hue and chroma count three times as much as lightness, and the mass of a
/// swatch grows with the square root of its share, so that a small accent is
/// heard beside a large background. Both were chosen by how well palettes that
/// people picked for one picture find each other; see `docs/recommender.md`.
public struct PaletteSignature: Sendable, Hashable {
  /// L, 3a and 3b of each swatch.
  let points: [SIMD3<Double>]
  /// The mass of each swatch; their sum is 1.
  let masses: [Double]
  /// What it was prepared from; nil for a blend.
  public let palette: Palette?

  /// Prepares a palette.
  public init(_ palette: Palette) {
    points = palette.swatches.map { Self.point(OKLab($0.color)) }
    let roots = palette.swatches.map { max($0.share, 0).squareRoot() }
    let total = roots.reduce(0, +)
    // Colors without shares, as a person types them, weigh alike.
    masses = roots.map { total > 0 ? $0 / total : 1 / Double(roots.count) }
    self.palette = palette
  }

  /// Wraps points and masses that sum to 1.
  init(points: [SIMD3<Double>], masses: [Double]) {
    self.points = points
    self.masses = masses
    palette = nil
  }

  /// The color of a point: the swatch's own, or what a blend comes to.
  func color(at place: Int) -> RGBColor {
    if let palette { return palette.swatches[place].color }
    let point = points[place]
    return RGBColor(
      mapping: OKLab(lightness: point.x, a: point.y / Self.chromaStretch, b: point.z / Self.chromaStretch))
  }

  /// The share of a point, 0…1; for a blend what its mass stands for.
  func share(at place: Int) -> Double {
    if let palette { return palette.swatches[place].share }
    return masses[place] * masses[place] / masses.reduce(0) { $0 + $1 * $1 }
  }

  /// Equal signatures compare alike, whatever they were prepared from.
  public static func == (first: Self, second: Self) -> Bool {
    first.points == second.points && first.masses == second.masses
  }

  /// Hashes what is compared.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(points)
    hasher.combine(masses)
  }

  /// Where a color lies in the stretched space.
  static func point(_ color: OKLab) -> SIMD3<Double> {
    SIMD3(color.lightness, chromaStretch * color.a, chromaStretch * color.b)
  }

  /// How much further apart two colors are by hue and chroma than by lightness.
  static let chromaStretch = 3.0

  /// The distance beyond which two colors are simply different: how far no longer matters.
  static let distanceCap = 0.25
}
