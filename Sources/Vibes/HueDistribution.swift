internal import ColorScience

/// How a picture's chroma spreads over the hues of CIELAB, in bins of a degree.
struct HueDistribution {
  /// The hues that variety tells apart, of 10° each.
  private static let varietyBinCount = 36
  /// C* under which a hue is noise, of the sensor or of JPEG, and from which it is certain.
  private static let noise = (from: 1.0, to: 5.0)

  /// The sum of chroma in each bin, less what is noise.
  private(set) var bins = [Double](repeating: 0, count: 360)
  /// The sum of all chroma.
  private var total = 0.0

  @inline(__always)
  mutating func add(hueDegrees: Double, chroma: Double, weight: Double) {
    let sum = chroma * weight
    bins[Int(hueDegrees)] += sum * ramp(chroma, Self.noise.from, Self.noise.to)
    total += sum
  }

  /// The entropy of the chroma over 36 hues of 10°, as a fraction of the most it can be, times the part of
  /// the chroma whose hue is certain; 0 for grey.
  ///
  /// The mean over all places to begin the first hue, so that a sky whose hue lies on an
  /// edge between two does not count once as one and once as two.
  var variety: Double {
    let certain = bins.reduce(0, +)
    guard certain > 0 else { return 0 }
    let width = bins.count / Self.varietyBinCount
    var share = bins[..<width].reduce(0, +) / certain
    var entropy = 0.0
    for first in bins.indices {
      if share > 0 { entropy -= share * Elementary.logarithm(share) }
      share += (bins[(first + width) % bins.count] - bins[first]) / certain
    }
    let most = Elementary.logarithm(Double(Self.varietyBinCount)) * Double(width)
    return certain / total * max(0, entropy / most)
  }
}
