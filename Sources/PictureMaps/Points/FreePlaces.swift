internal import ColorScience

/// Finds places for new points among those that are there.
struct FreePlaces {
  private let aspect: Float
  /// How far apart points are that share the plane evenly.
  private let spacing: Float
  private let grid: BucketGrid
  private var buckets: [[SIMD2<Float>]]
  /// Shifts the spiral from one search to the next, so that no two look at the same places.
  private var phase = 0.0

  /// A place is free when the nearest point is this part of the even distance away; in the middle of four points
  /// of a full grid it is 0.71.
  private static let clearance: Float = 0.6
  /// Steps along the spiral before the best place so far is taken.
  private static let mostSteps = 400
  private static let goldenDegrees = 137.507_764
  private static let goldenRatio = 0.618_034

  /// Takes the points that are there, within a frame `aspect` wide; there will be `total` in the end.
  init(_ points: [SIMD2<Float>], aspect: Float, total: Int) {
    self.aspect = aspect
    spacing = (aspect / Float(max(total, 1))).squareRoot()
    grid = BucketGrid(aspect: aspect, size: spacing)
    buckets = [[SIMD2<Float>]](repeating: [], count: grid.count)
    for point in points { buckets[grid.bucket(of: point)].append(point) }
  }

  /// The nearest free place to `wanted`, which then is taken: looked for along a spiral whose turns leave no gap.
  ///
  /// Source of the spiral: H. Vogel, “A better way to construct the sunflower head”, 1979.
  mutating func take(near wanted: SIMD2<Float>) -> SIMD2<Float> {
    var (best, room) = (wanted, -Float.infinity)
    for step in 0..<Self.mostSteps {
      let turn = Double(step) + phase
      let reach = 0.3 * spacing * Float(turn.squareRoot())
      let degrees = Self.goldenDegrees * turn
      let place =
        wanted + reach
        * SIMD2(Float(Elementary.cosine(degrees: degrees)), Float(Elementary.sine(degrees: degrees)))
      guard (0...aspect).contains(place.x), (0...1).contains(place.y) else { continue }
      let around = distanceToNearest(place)
      if around > room { (best, room) = (place, around) }
      if around >= Self.clearance * spacing { break }
    }
    buckets[grid.bucket(of: best)].append(best)
    phase += Self.goldenRatio
    if phase >= 1 { phase -= 1 }
    return best
  }

  /// The distance to the nearest point; infinite where there is none near.
  private func distanceToNearest(_ place: SIMD2<Float>) -> Float {
    var nearest = Float.infinity
    grid.forEachRun(near: place) { run in
      for bucket in run {
        for point in buckets[bucket] {
          let offset = point - place
          nearest = min(nearest, (offset * offset).sum())
        }
      }
    }
    return nearest.squareRoot()
  }
}
