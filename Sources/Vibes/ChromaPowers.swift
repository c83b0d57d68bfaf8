internal import ColorScience

/// C^0.07 by table.
struct ChromaPowers {
  static let shared = ChromaPowers()

  private static let stepsPerUnit = 4.0
  /// Up to C* 160, beyond the 134 that sRGB reaches.
  private let values = (0...641).map { Elementary.power(Double($0) / stepsPerUnit, 0.07) }

  /// C^0.07, within 0.001 from 1 on.
  ///
  /// Under it the power is only ever multiplied by so small a C that no
  /// result shows the difference.
  @inline(__always)
  subscript(chroma: Double) -> Double {
    let position = chroma * Self.stepsPerUnit
    let step = Int(position)
    let low = values[step]
    return low + (position - Double(step)) * (values[step + 1] - low)
  }
}
