public import ColorScience

/// Places new pictures on a map beside those most like them, and leaves the others where they are.
///
/// People find a picture again by where it was: a map that is made anew for each picture more would move all of
/// them.
public struct MapGrowth: Sendable {
  /// The width of the map over its height.
  public let aspect: Double

  /// Makes a growth for a map `aspect` times as wide as high.
  public init(aspect: Double = PictureMapShape.aspect) { self.aspect = aspect }

  /// The place of every picture, where some have one.
  ///
  /// - Complexity: O(m · n) for m new pictures among n.
  /// - Parameters:
  ///   - known: The place of each picture that is on the map, nil for a new one.
  ///   - table: The vectors by which pictures are alike, a row each.
  ///   - progress: Told from time to time how much is done.
  /// - Returns: As many points; known ones are as they were, no new one is on the spot of another.
  /// - Throws: What `progress` throws.
  public func points(
    among known: [MapPoint?], table: VectorTable, progress: @escaping MapProgress = { _ in }
  ) throws -> [MapPoint] {
    precondition(known.count == table.count, "\(known.count) places for \(table.count) pictures")
    let old = known.indices.filter { known[$0] != nil }
    let new = known.indices.filter { known[$0] == nil }
    let aspect = Float(aspect)
    let places = old.map { (known[$0] ?? .middle).place(aspect: aspect) }
    let wanted = try NeighborPlaces.wanted(
      for: table.rows(new), among: table.rows(old), at: places,
      progress: ProgressSpan(range: 0...0.9, report: progress))
    var free = FreePlaces(places, aspect: aspect, total: known.count)
    var points = known.map { $0 ?? .middle }
    var taken = Set(known.compactMap(\.self))
    var random = SplitMix64(seed: 4)
    for (picture, wanted) in zip(new, wanted) {
      let place = free.take(near: wanted ?? SIMD2(aspect / 2, 0.5))
      points[picture] = MapPoint(place, aspect: aspect)
      // Where hundreds crowd about one spot, two may have come to the same.
      while !taken.insert(points[picture]).inserted {
        let step = SIMD2(random.nextSigned(), random.nextSigned()) * 0.001
        points[picture] = MapPoint(place + step, aspect: aspect)
      }
    }
    try progress(1)
    return points
  }
}

extension VectorTable {
  /// A table of colors, in which distance is difference of color as maps see it.
  public init(_ colors: [OKLab]) {
    self.init(dimension: 3, capacity: colors.count)
    for color in colors {
      let color = color.orGray
      append([
        Float(color.lightness), Float(color.a) * ColorSmoothing.chromaWeight,
        Float(color.b) * ColorSmoothing.chromaWeight,
      ])
    }
  }
}

extension OKLab {
  /// Itself, or middle gray where a coordinate is no number.
  var orGray: OKLab {
    lightness.isFinite && a.isFinite && b.isFinite ? self : OKLab(lightness: 0.5, a: 0, b: 0)
  }
}
