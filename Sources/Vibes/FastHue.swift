/// Hue angles without the C library's arctangent.
enum FastHue {
  /// The direction of (a, b) in 0..<360 degrees, within 0.001°; 0 for the origin.
  ///
  /// Source: M. Abramowitz, I. Stegun, “Handbook of Mathematical Functions”,
  /// 1964, 4.4.47, with the octants folded onto its range.
  @inline(__always)
  static func degrees(a: Double, b: Double) -> Double {
    let (across, up) = (abs(a), abs(b))
    let larger = max(across, up)
    guard larger > 0 else { return 0 }
    let ratio = min(across, up) / larger
    let square = ratio * ratio
    var angle = 0.0208351
    angle = angle * square - 0.0851330
    angle = angle * square + 0.1801410
    angle = angle * square - 0.3302995
    angle = (angle * square + 0.9998660) * ratio * (180 / Double.pi)
    if up > across { angle = 90 - angle }
    if a < 0 { angle = 180 - angle }
    if b < 0 { angle = 360 - angle }
    return angle < 360 ? angle : 0
  }
}
