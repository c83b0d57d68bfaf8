/// The part of one axis' convolution that a window of the output needs.
///
/// For every output position: where its source samples start, and their fixed-point weights, which sum
/// to about ``one``. The method is Pillow's `precompute_coeffs` and `normalize_coeffs_8bpc`
/// (`src/libImaging/Resample.c`), so that results agree to the bit.
struct ResamplingWeights {
  /// The fractional bits of a weight: a sum of weights times 255, lobes included, still fits 32 bits.
  static let precision: Int32 = 22
  /// The fixed-point representation of 1.
  static let one: Int32 = 1 << precision

  /// For each output position, the first source position.
  private(set) var starts: [Int] = []
  /// For each output position, how many source positions count.
  private(set) var counts: [Int] = []
  /// The weights; those of output position `i` begin at `i * stride`.
  private(set) var weights: [Int32] = []
  /// The most source positions that one output position may have.
  let stride: Int

  /// Computes the weights.
  ///
  /// - Parameters:
  ///   - inputLength: The source samples along the axis.
  ///   - extent: How many of them the picture covers, from the first; more than `inputLength - 1`.
  ///   - outputLength: The samples along the axis after resizing.
  ///   - window: The output positions wanted, within `0..<outputLength`.
  ///   - interpolation: The kernel.
  init(
    inputLength: Int, extent: Double, outputLength: Int, window: Range<Int>,
    interpolation: ModelManifest.Interpolation
  ) {
    let scale = extent / Double(outputLength)
    // Shrinking widens the kernel so that every source sample counts: that is the antialiasing.
    let widening = max(scale, 1)
    let support = interpolation.support * widening
    stride = Int(support.rounded(.up)) * 2 + 1
    weights.reserveCapacity(window.count * stride)
    for position in window {
      let center = (Double(position) + 0.5) * scale
      let start = max(0, Int(center - support + 0.5))
      let end = min(inputLength, Int(center + support + 0.5))
      let taps = (start..<end).map {
        interpolation.weight(at: (Double($0) - center + 0.5) / widening)
      }
      let sum = taps.reduce(0, +)
      starts.append(start)
      counts.append(taps.count)
      weights += taps.map { Int32(($0 / sum * Double(Self.one)).rounded()) }
      weights += repeatElement(0, count: stride - taps.count)
    }
  }

  /// The source positions that any output position reads.
  var sources: Range<Int> {
    let end = zip(starts, counts).reduce(0) { max($0, $1.0 + $1.1) }
    return (starts.first ?? 0)..<end
  }
}

extension ModelManifest.Interpolation {
  /// How far the kernel reaches to either side, in source samples, when it does not shrink.
  fileprivate var support: Double {
    switch self {
    case .bilinear: 1
    case .bicubic: 2
    }
  }

  /// The kernel's value at a distance in source samples.
  ///
  /// Source of the cubic: R. G. Keys, “Cubic convolution interpolation for digital image processing”,
  /// IEEE Transactions on Acoustics, Speech and Signal Processing 29 (6), 1981, with a = −1/2.
  fileprivate func weight(at offset: Double) -> Double {
    let distance = offset.magnitude
    guard distance < support else { return 0 }
    switch self {
    case .bilinear:
      return 1 - distance
    case .bicubic:
      let a = -0.5
      return distance < 1
        ? ((a + 2) * distance - (a + 3)) * distance * distance + 1
        : (((distance - 5) * distance + 8) * distance - 4) * a
    }
  }
}
