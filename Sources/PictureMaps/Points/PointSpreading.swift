/// Pushes points apart that lie closer than pictures can be told apart, and leaves the rest as they are.
///
/// Each point is a disk that grows from nothing; disks that touch push each other away. As none is ever much too
/// large for its place, neighbors do not jump past each other: crowds swell and keep their order.
enum PointSpreading {
  /// Rounds in which the disks grow, and the most in which those that are grown come to rest.
  private static let growingRounds = 60
  private static let restingRounds = 40
  /// The part of an overlap that each of two disks gives way by.
  private static let yielding: Float = 0.4
  /// Overlaps of less than this part of a disk are left.
  private static let slack: Float = 0.1

  /// The points, no two on the same spot, within the frame.
  ///
  /// - Parameters:
  ///   - points: Within a frame `aspect` wide and 1 high.
  ///   - aspect: The width of the frame.
  ///   - distance: How far apart points should be in the end; few stay closer.
  ///   - progress: Told after each round.
  /// - Returns: As many points.
  /// - Throws: What `progress` throws.
  static func spread(
    _ points: [SIMD2<Float>], aspect: Float, distance: Float, progress: ProgressSpan
  ) throws -> [SIMD2<Float>] {
    var points = points
    let rounds = growingRounds + restingRounds
    for round in 1...rounds {
      let grown = distance * min(1, Float(round) / Float(growingRounds))
      let overlap = push(&points, aspect: aspect, distance: grown)
      try progress(Double(round) / Double(rounds))
      if round >= growingRounds, overlap < slack * distance { break }
    }
    return apart(points, corner: SIMD2(aspect, 1))
  }

  /// Moves every point away from those nearer than `distance`; returns the largest overlap before.
  private static func push(_ points: inout [SIMD2<Float>], aspect: Float, distance: Float) -> Float {
    let buckets = PointBuckets(points, aspect: aspect, size: distance)
    var steps = [SIMD2<Float>](repeating: .zero, count: points.count)
    var largest: Float = 0
    for index in points.indices {
      let point = points[index]
      var step = SIMD2<Float>.zero
      buckets.forEach(near: point) { other in
        let offset = point - points[other]
        let squared = (offset * offset).sum()
        guard squared < distance * distance, other != index else { return }
        let length = squared.squareRoot()
        step += (length > 0 ? offset / length : ownDirection(index)) * (distance - length)
        largest = max(largest, distance - length)
      }
      steps[index] = step * yielding
    }
    let corner = SIMD2(aspect, 1)
    for index in points.indices {
      let longest = max(abs(steps[index].x), abs(steps[index].y))
      // A point in a crowd is pushed from all sides; one round moves it no further than its own room.
      let step = longest > distance ? steps[index] * (distance / longest) : steps[index]
      points[index] = (points[index] + step).clamped(lowerBound: .zero, upperBound: corner)
    }
    return largest
  }

  /// A direction for a point that lies on another.
  private static func ownDirection(_ index: Int) -> SIMD2<Float> {
    var random = SplitMix64(seed: UInt64(truncatingIfNeeded: index))
    let direction = SIMD2(random.nextSigned(), random.nextSigned())
    let length = (direction * direction).sum().squareRoot()
    return length > 0 ? direction / length : SIMD2(1, 0)
  }

  /// Moves what still lies on one spot, as corners may bring about, by the least that counts.
  private static func apart(_ points: [SIMD2<Float>], corner: SIMD2<Float>) -> [SIMD2<Float>] {
    var points = points
    var taken = Set<SIMD2<Float>>()
    for index in points.indices {
      var random = SplitMix64(seed: UInt64(truncatingIfNeeded: index))
      while !taken.insert(points[index]).inserted {
        let step = SIMD2(random.nextSigned(), random.nextSigned()) * 0.001
        points[index] = (points[index] + step).clamped(lowerBound: .zero, upperBound: corner)
      }
    }
    return points
  }
}
