internal import ColorScience

/// How strongly two points of a layout attract or repel each other at a distance.
///
/// The likeness of two points at distance d is 1 / (1 + a·d²ᵇ), with a and b fitted so that it is nearly 1 up to
/// a distance of 0.1 and falls off exponentially, with unit 1, beyond.
///
/// Source: McInnes, Healy, Melville, 2018, definition 11 and appendix C.
struct ForceCurve {
  private static let a: Float = 1.576_943_5
  private static let b: Float = 0.895_060_9
  /// Keeps the repulsion of points on one spot finite.
  private static let softening: Float = 0.001

  /// d²ᵇ at d² with a mantissa of six bits and any exponent.
  ///
  /// A power costs more than the rest of a step; straight lines between these are off by a part in 300,000.
  private let powers: [Float]
  private static let restBits: UInt32 = 17

  init() {
    // Up to 2⁶⁴, far beyond any squared distance of a layout.
    let count = Int(Float(sign: .plus, exponent: 64, significand: 1).bitPattern >> Self.restBits) + 2
    powers = (0..<count).map { index in
      let value = Float(bitPattern: UInt32(truncatingIfNeeded: index) << Self.restBits)
      return Float(Elementary.power(Double(value), Double(Self.b)))
    }
  }

  @inline(__always)
  private func power(_ squared: Float) -> Float {
    let bits = min(squared, 0x1p63).bitPattern
    let index = Int(bits >> Self.restBits)
    let rest = Float(bits & (1 << Self.restBits - 1)) / Float(1 << Self.restBits)
    return powers[index] + rest * (powers[index + 1] - powers[index])
  }

  /// By what the difference of two linked points is to be multiplied; negative.
  @inline(__always)
  func attraction(atSquared squared: Float) -> Float {
    guard squared > 0 else { return 0 }
    let power = power(squared)
    return -2 * Self.a * Self.b * power / (squared * (1 + Self.a * power))
  }

  /// By what the difference of two unlinked points is to be multiplied; positive.
  @inline(__always)
  func repulsion(atSquared squared: Float) -> Float {
    2 * Self.b / ((Self.softening + squared) * (1 + Self.a * power(squared)))
  }
}
