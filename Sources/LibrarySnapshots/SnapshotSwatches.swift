internal import ColorScience
public import Palettes

/// The swatches of a picture's palette, by falling share: at most six, in place, with nothing allocated.
///
/// For loops over a whole library; ``LibrarySnapshot/palette(at:)`` is a palette like any other.
public struct SnapshotSwatches: Sendable, RandomAccessCollection {
  private let colors: SIMD8<UInt32>
  private let shares: SIMD8<Double>

  /// The position after the last swatch.
  public let endIndex: Int

  /// The position of the largest swatch.
  public var startIndex: Int { 0 }

  /// Reads the six entries of a picture.
  init(colors: SwatchColors, shares: SwatchShares) {
    self.colors = colors.lanes
    self.shares = shares.lanes
    endIndex = colors.count
  }

  /// No swatches.
  init() {
    colors = .zero
    shares = .zero
    endIndex = 0
  }

  /// A swatch.
  ///
  /// - Precondition: There is one at `position`.
  public subscript(position: Int) -> Swatch {
    precondition((0..<endIndex).contains(position), "there is no swatch \(position) among \(endIndex)")
    let color = colors[position]
    return Swatch(
      color: RGBColor(
        red: UInt8(truncatingIfNeeded: color), green: UInt8(truncatingIfNeeded: color >> 8),
        blue: UInt8(truncatingIfNeeded: color >> 16)),
      share: shares[position])
  }
}

/// The colors of six swatches as they lie in the file.
struct SwatchColors: BitwiseCopyable {
  private let entries: (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32)

  var lanes: SIMD8<UInt32> {
    SIMD8(entries.0, entries.1, entries.2, entries.3, entries.4, entries.5, 0, 0)
  }

  /// Whether there is a swatch at all.
  var isPalette: Bool { entries.0 >> 24 != 0 }

  /// How many stand for a swatch: those before the first that does not.
  var count: Int {
    let lanes = lanes
    return (0..<8).first { lanes[$0] >> 24 == 0 } ?? 0
  }
}

/// The shares of six swatches as they lie in the file.
struct SwatchShares: BitwiseCopyable {
  private let entries: (Double, Double, Double, Double, Double, Double)

  /// Shares as they can be: what damage has made no number, or none within 0…1, counts as the nearest.
  var lanes: SIMD8<Double> {
    let lanes = SIMD8(entries.0, entries.1, entries.2, entries.3, entries.4, entries.5, 0, 0)
    return lanes.replacing(with: 0, where: .!(lanes .>= 0)).replacing(with: 1, where: lanes .> 1)
  }
}
