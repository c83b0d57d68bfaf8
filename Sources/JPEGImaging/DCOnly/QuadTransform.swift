/// The inverse transform of two by two coefficients (ITU-T T.81, A.3.3, with a side of 2 for 8).
///
/// It takes the four lowest coefficients of a block for those of a block of two by two samples, as libjpeg 7
/// and later do (`jpeg_idct_2x2` of jidctint.c). TurboJPEG, which is like libjpeg 6, takes in all odd
/// ones and gives the means of 4×4 samples; over 29 photographs both are 1.5 codes from the full picture resized by
/// Lanczos' filter.
enum QuadTransform {
  /// Four samples of one block.
  typealias Samples = (upperLeft: UInt8, upperRight: UInt8, lowerLeft: UInt8, lowerRight: UInt8)

  /// The samples of four coefficients, in zigzag order, from `start` on.
  @inline(__always)
  static func samples(
    of coefficients: UnsafeBufferPointer<Int16>, from start: Int, steps: SIMD4<Int>
  ) -> Samples {
    // Half of what is divided by, for rounding, and the middle of the samples' range.
    let level = Int(coefficients[start]) &* steps.x &+ 4 &+ 128 * 8
    let across = Int(coefficients[start &+ 1]) &* steps.y
    let down = Int(coefficients[start &+ 2]) &* steps.z
    let both = Int(coefficients[start &+ 3]) &* steps.w
    return (
      sample(level &+ across &+ down &+ both), sample(level &- across &+ down &- both),
      sample(level &+ across &- down &- both), sample(level &- across &- down &+ both)
    )
  }

  @inline(__always)
  private static func sample(_ sum: Int) -> UInt8 { UInt8(truncatingIfNeeded: min(max(sum >> 3, 0), 255)) }
}
