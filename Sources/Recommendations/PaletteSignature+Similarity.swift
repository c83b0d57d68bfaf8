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
    let distances = distances(to: other)
    let (there, back) = closest(in: distances, to: other)
    let transport = TransportProblem(supplies: masses, demands: other.masses, costs: distances).minimumCost()
    return Self.score((there + back) / 2 + transport, most: 2 * Self.distanceCap)
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
    Self.score(closest(in: distances(to: other), to: other).there, most: Self.distanceCap)
  }

  /// The mean distance of these colors to the closest of `other`, and the reverse.
  private func closest(in distances: [Double], to other: PaletteSignature) -> (there: Double, back: Double) {
    var rows = [Double](repeating: Self.distanceCap, count: masses.count)
    var columns = [Double](repeating: Self.distanceCap, count: other.masses.count)
    for row in rows.indices {
      for column in columns.indices {
        let distance = distances[row * columns.count + column]
        rows[row] = min(rows[row], distance)
        columns[column] = min(columns[column], distance)
      }
    }
    return (
      zip(masses, rows).reduce(0) { $0 + $1.0 * $1.1 },
      zip(other.masses, columns).reduce(0) { $0 + $1.0 * $1.1 }
    )
  }

  /// Rounding may leave a distance a little outside its range; the score stays inside.
  private static func score(_ distance: Double, most: Double) -> Double {
    min(max(1 - distance / most, 0), 1)
  }
}
