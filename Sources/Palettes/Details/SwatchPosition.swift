/// Where in the upright picture a swatch's color is, as fractions of its width and height.
public struct SwatchPosition: Sendable, Hashable {
  /// 0 (left edge)…1 (right edge).
  public let x: Double
  /// 0 (top edge)…1 (bottom edge).
  public let y: Double

  /// Makes a position.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}
