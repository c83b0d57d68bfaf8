/// Points of a frame 1 high sorted into square buckets, to find those near a place without looking at all.
struct PointBuckets {
  private let grid: BucketGrid
  /// Where the points of each bucket begin in ``order``; one more than there are buckets.
  private let starts: [Int32]
  private let order: [Int32]

  /// Sorts points of a frame `aspect` wide into buckets at least `size` wide.
  init(_ points: [SIMD2<Float>], aspect: Float, size: Float) {
    let grid = BucketGrid(aspect: aspect, size: size)
    let buckets = points.map { grid.bucket(of: $0) }
    var starts = [Int32](repeating: 0, count: grid.count + 1)
    for bucket in buckets { starts[bucket + 1] += 1 }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    var next = starts
    var order = [Int32](repeating: 0, count: points.count)
    for (index, bucket) in buckets.enumerated() {
      order[Int(next[bucket])] = Int32(truncatingIfNeeded: index)
      next[bucket] += 1
    }
    self.grid = grid
    self.starts = starts
    self.order = order
  }

  /// Hands over all points within one bucket's size of `place`, and some beyond.
  @inline(__always)
  func forEach(near place: SIMD2<Float>, _ body: (Int) -> Void) {
    grid.forEachRun(near: place) { run in
      for place in starts[run.lowerBound]..<starts[run.upperBound + 1] { body(Int(order[Int(place)])) }
    }
  }
}
