/// A place on a map: 0…1 from the left edge to the right, 0…1 from the top to the bottom.
public struct MapPoint: Sendable, Hashable {
  /// The distance from the left edge, as a part of the width.
  public let x: Float
  /// The distance from the top, as a part of the height.
  public let y: Float

  /// Makes a point.
  public init(x: Float, y: Float) {
    self.x = x
    self.y = y
  }
}

extension MapPoint {
  /// The middle of the map.
  static let middle = MapPoint(x: 0.5, y: 0.5)

  /// Takes a point of a plane `aspect` wide and 1 high.
  init(_ place: SIMD2<Float>, aspect: Float) {
    self.init(x: min(max(place.x / aspect, 0), 1), y: min(max(place.y, 0), 1))
  }

  /// The point in a plane `aspect` wide and 1 high, where distances are the same in all directions.
  func place(aspect: Float) -> SIMD2<Float> { SIMD2(x * aspect, y) }
}
