/// Says where new pictures belong on a map: where those most like them are.
enum NeighborPlaces {
  /// The pictures that a new one is placed by.
  private static let neighborCount = 5

  /// The place that suits each new picture.
  ///
  /// - Parameters:
  ///   - new: The vectors of the new pictures.
  ///   - old: Those of the others.
  ///   - places: Where the others are.
  ///   - progress: Told from time to time.
  /// - Returns: A place for each new picture, taken by another; nil where there is no other.
  /// - Throws: What `progress` throws.
  static func wanted(
    for new: VectorTable, among old: VectorTable, at places: [SIMD2<Float>], progress: ProgressSpan
  ) throws -> [SIMD2<Float>?] {
    let neighbors = try NeighborSearch(in: old).nearest(
      to: new, count: neighborCount, isSelf: false, progress: progress)
    guard neighbors.width > 0 else { return [SIMD2<Float>?](repeating: nil, count: new.count) }
    return (0..<new.count).map { row in middlemost(neighbors.ids(of: row).map { places[Int($0)] }) }
  }

  /// The one of some places that is nearest to all of them: not their mean, which between two islands is at sea.
  private static func middlemost(_ places: [SIMD2<Float>]) -> SIMD2<Float>? {
    let sums = places.map { place in
      places.reduce(Float(0)) { sum, other in
        let offset = place - other
        return sum + (offset * offset).sum().squareRoot()
      }
    }
    guard let least = sums.min() else { return nil }
    return zip(places, sums).first { $0.1 == least }?.0
  }
}
