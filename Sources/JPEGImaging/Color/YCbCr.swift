/// Luma and chroma as JFIF defines them, to RGB in libjpeg's fixed point.
///
/// Source: ITU-T T.871, 7, with the rounding of libjpeg's jdcolor.c.
enum YCbCr {
  private static let half: Int32 = 1 << 15

  private static func fixed(_ factor: Double) -> Int32 { Int32((factor * 65_536).rounded()) }
  private static let (redFactor, blueFactor) = (fixed(1.402), fixed(1.772))
  private static let (greenFromBlue, greenFromRed) = (fixed(0.344_136_286), fixed(0.714_136_286))

  /// Joins three planes into R G B A samples, opaque.
  static func rgba(luma: [UInt8], blueChroma: [UInt8], redChroma: [UInt8]) -> [UInt8] {
    let (redFactor, blueFactor) = (redFactor, blueFactor)
    let (greenFromBlue, greenFromRed) = (greenFromBlue, greenFromRed)
    return InterleavedSamples.make(luma, blueChroma, redChroma) { luma, blue, red in
      let (y, cb, cr) = (Int32(luma), Int32(blue) &- 128, Int32(red) &- 128)
      let green = (half &- greenFromBlue &* cb &- greenFromRed &* cr) >> 16
      return (
        clamped(y &+ (redFactor &* cr &+ half) >> 16), clamped(y &+ green),
        clamped(y &+ (blueFactor &* cb &+ half) >> 16)
      )
    }
  }

  private static func clamped(_ value: Int32) -> UInt8 { UInt8(truncatingIfNeeded: min(max(value, 0), 255)) }
}
