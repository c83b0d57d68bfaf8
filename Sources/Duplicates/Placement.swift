internal import Foundation

/// How a smaller picture lies on a larger one: moved, scaled, turned by a few degrees.
struct Placement: Hashable {
  /// The height of the smaller picture, in heights of the larger.
  var scale: Float
  /// The turn, clockwise, in radians.
  var angle: Float = 0
  /// Where its center lies, from −1 to 1 over the larger picture's width.
  var x: Float = 0
  /// Where its center lies, from −1 to 1 over the larger picture's height.
  var y: Float = 0

  /// The cosine and sine of ``angle``.
  var rotation: (cosine: Float, sine: Float) { (cos(angle), sin(angle)) }
}
