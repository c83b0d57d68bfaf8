/// A soft cut: 0 at one end, 1 at the other, straight between and level beyond.
///
/// Straight, for of all ramps between the same ends it is the least steep: a
/// score then moves least when the picture changes a little.
@inline(__always)
func ramp(_ value: Double, _ zero: Double, _ one: Double) -> Double {
  min(max((value - zero) / (one - zero), 0), 1)
}

/// A soft cut on the hue wheel: 1 within `halfWidth` of a hue and 0 from 20° further on, in degrees.
@inline(__always)
func hueRamp(_ hue: Double, around middle: Double, halfWidth: Double) -> Double {
  let apart = abs(hue - middle)
  return ramp(min(apart, 360 - apart), halfWidth + 20, halfWidth)
}
