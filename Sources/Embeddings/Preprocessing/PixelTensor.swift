/// One picture as the image tower takes it: `[3, side, side]` Float32.
///
/// Planes in the order red, green, blue; in each plane rows from the top, and
/// in each row pixels from the left.
public struct PixelTensor: Sendable, Hashable {
  /// The width and height, in pixels.
  public let side: Int
  /// The normalized samples, plane by plane; `3 * side * side` of them.
  public let values: [Float]

  /// Wraps values that are already in the documented order.
  ///
  /// - Precondition: `values.count == 3 * side * side`.
  public init(side: Int, values: [Float]) {
    precondition(values.count == 3 * side * side, "\(values.count) values do not fill 3×\(side)×\(side)")
    self.side = side
    self.values = values
  }
}
