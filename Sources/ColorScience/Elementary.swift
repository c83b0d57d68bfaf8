#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The C library's functions of a real number, named in one place.
///
/// The domain modules need these eight and nothing else that Foundation
/// offers, so they do without it.
package enum Elementary {
  package static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
  package static func cubeRoot(_ x: Double) -> Double { cbrt(x) }
  package static func exponential(_ x: Double) -> Double { exp(x) }
  package static func logarithm(_ x: Double) -> Double { log(x) }
  package static func hyperbolicTangent(_ x: Double) -> Double { tanh(x) }
  package static func errorFunction(_ x: Double) -> Double { erf(x) }
  package static func cosine(degrees: Double) -> Double { cos(degrees * .pi / 180) }
  package static func sine(degrees: Double) -> Double { sin(degrees * .pi / 180) }

  /// The direction of (x, y) in 0..<360 degrees; 0 for the origin.
  package static func directionDegrees(x: Double, y: Double) -> Double {
    guard x != 0 || y != 0 else { return 0 }
    let degrees = atan2(y, x) * 180 / .pi
    // A tiny negative angle plus 360 rounds to 360 itself.
    return degrees >= 0 ? degrees : (degrees + 360 < 360 ? degrees + 360 : 0)
  }
}
