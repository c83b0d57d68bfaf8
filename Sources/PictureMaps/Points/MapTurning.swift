/// Mirrors a map so that it resembles the one before: no axis of a map by likeness has a meaning of its own.
public enum MapTurning {
  /// The points, mirrored from left to right, top to bottom, both or not at all, whichever brings them nearest to
  /// where they were.
  ///
  /// - Parameters:
  ///   - points: A new map.
  ///   - known: Where its pictures were, nil for new ones; empty where there was no map.
  /// - Returns: As many points.
  public static func turned(_ points: [MapPoint], towards known: [MapPoint?]) -> [MapPoint] {
    let pairs = zip(points, known).compactMap { point, old in old.map { (point, $0) } }
    func mirrored(_ point: MapPoint, _ way: Int) -> MapPoint {
      MapPoint(x: way & 1 == 0 ? point.x : 1 - point.x, y: way & 2 == 0 ? point.y : 1 - point.y)
    }
    let distances = (0..<4).map { way in
      pairs.reduce(0.0) { sum, pair in
        let point = mirrored(pair.0, way)
        let (x, y) = (Double(point.x - pair.1.x), Double(point.y - pair.1.y))
        return sum + x * x + y * y
      }
    }
    let least = distances.min() ?? 0
    let way = distances.firstIndex(of: least) ?? 0
    return way == 0 ? points : points.map { mirrored($0, way) }
  }
}
