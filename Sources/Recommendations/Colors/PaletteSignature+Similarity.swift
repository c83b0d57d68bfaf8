extension PaletteSignature {
  /// How alike two palettes are, 0 (no color in common)…1 (the same); the order does not matter.
  ///
  /// One less the mean of two capped distances: the mean distance to the
  /// closest color, taken both ways, which forgives different shares, and the
  /// earth mover's distance, which does not. The mix agrees better with
  /// people than either alone.
  ///
  /// Sources: the mean color distance of Mojsilović et al., “Extraction of
  /// perceptually important colors and similarity measurement for image
  /// matching”, 2002; Rubner, Tomasi and Guibas, “The earth mover's distance
  /// as a metric for image retrieval”, 2000, with the threshold of Pele and
  /// Werman, “Fast and robust earth mover's distances”, 2009.
  public func similarity(to other: PaletteSignature) -> Double {
    withDistances(to: other) { distances in
      let there = masses.indices.reduce(0) { sum, row in
        sum + masses[row] * closest(in: distances, row * other.masses.count, 1, other.masses.count)
      }
      let back = other.masses.indices.reduce(0) { sum, column in
        sum + other.masses[column] * closest(in: distances, column, other.masses.count, masses.count)
      }
      let transport = PaletteTransport.minimumCost(
        supplies: masses, demands: other.masses, costs: distances)
      return Self.score((there + back) / 2 + transport, most: 2 * Self.distanceCap)
    }
  }

  /// How well a picture's palette holds the colors of this one.
  ///
  /// Made for colors that a person asks for. Only the way from each wanted
  /// color to its closest one is taken, so that a small accent is found and
  /// whatever else the picture shows costs nothing.
  ///
  /// - Parameter other: The palette of the picture.
  /// - Returns: 0 (none of the colors)…1 (all of them, exactly).
  public func coverage(in other: PaletteSignature) -> Double {
    withDistances(to: other) { distances in
      let there = masses.indices.reduce(0) { sum, row in
        sum + masses[row] * closest(in: distances, row * other.masses.count, 1, other.masses.count)
      }
      return Self.score(there, most: Self.distanceCap)
    }
  }

  /// Lends the distance of each of these points (rows) to each of `other` (columns), 0…`distanceCap`.
  private func withDistances(
    to other: PaletteSignature, _ body: (UnsafePointer<Double>) -> Double
  ) -> Double {
    let columns = other.points.count
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: max(1, points.count * columns)) {
      buffer in
      guard let distances = buffer.baseAddress else { return 0 }
      for row in points.indices {
        for column in 0..<columns {
          let difference = points[row] - other.points[column]
          let distance = min((difference * difference).sum().squareRoot(), Self.distanceCap)
          (distances + row * columns + column).initialize(to: distance)
        }
      }
      return body(distances)
    }
  }

  /// The least of `count` distances that lie `stride` apart from `start` on.
  private func closest(
    in distances: UnsafePointer<Double>, _ start: Int, _ stride: Int, _ count: Int
  ) -> Double {
    (0..<count).reduce(Self.distanceCap) { min($0, distances[start + $1 * stride]) }
  }

  /// Rounding may leave a distance a little outside its range; the score stays inside.
  private static func score(_ distance: Double, most: Double) -> Double {
    min(max(1 - distance / most, 0), 1)
  }
}
