internal import ColorScience

/// Eight colors in OKLab at once, in single precision.
struct OKLabLanes {
  let lightness: SIMD8<Float>
  let a: SIMD8<Float>
  let b: SIMD8<Float>

  /// Converts colors given as 0xRRGGBB, to within 1e-5 of ``OKLab``.
  init(_ colors: SIMD8<UInt32>) {
    let (red, green, blue) = Self.table.withUnsafeBufferPointer { table in
      var (red, green, blue) = (SIMD8<Float>.zero, SIMD8<Float>.zero, SIMD8<Float>.zero)
      for lane in 0..<8 {
        let color = Int(truncatingIfNeeded: colors[lane])
        red[lane] = table[color >> 16 & 255]
        green[lane] = table[color >> 8 & 255]
        blue[lane] = table[color & 255]
      }
      return (red, green, blue)
    }
    let long = Self.cubeRoot(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let medium = Self.cubeRoot(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = Self.cubeRoot(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
  }

  private static let table = SRGBTransfer.decodeTable.map(Float.init)

  /// The cube root of numbers in 0…1: a third of the exponent from the bits, then two of Halley's steps, each of which
  /// triples the correct digits.
  ///
  /// Source: Warren, “Hacker's Delight”, 2nd edition, 2013, `icbrt` for the bits; Halley's method.
  @inline(__always)
  private static func cubeRoot(_ x: SIMD8<Float>) -> SIMD8<Float> {
    let bits = unsafeBitCast(x, to: SIMD8<UInt32>.self)
    var third = (bits &>> 2) &+ (bits &>> 4)
    third = third &+ (third &>> 4)
    third = third &+ (third &>> 8)
    var root = unsafeBitCast(third &+ 0x2a51_37a0, to: SIMD8<Float>.self)
    for _ in 0..<2 {
      let cube = root * root * root
      root *= (cube + 2 * x) / (2 * cube + x)
    }
    return root
  }
}
