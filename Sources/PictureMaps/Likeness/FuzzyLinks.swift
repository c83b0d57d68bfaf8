internal import ColorScience

/// Which points of a layout pull at each other, and how strongly: neighbors' distances made comparable.
///
/// Each point measures distance in its own unit, so that crowded and lonely ones have links alike; a link counts as
/// much as either end says (a + b − ab).
///
/// Source: L. McInnes, J. Healy, J. Melville, “UMAP: Uniform manifold approximation and projection for dimension
/// reduction”, 2018, <https://arxiv.org/abs/1802.03426>, algorithms 2 and 3.
struct FuzzyLinks {
  /// Two points and their weight, 0…1.
  struct Link: Hashable {
    let first: Int32
    let second: Int32
    let weight: Float
  }

  /// The links, in both directions, by their ends.
  let links: [Link]

  private static let iterations = 40
  /// Units are no smaller than this part of the mean distance, lest twins have no other neighbor.
  private static let leastUnit = 1e-3

  /// Weighs the links of a neighbor table.
  init(_ neighbors: NeighborTable) {
    var directed: [UInt64: Float] = [:]
    directed.reserveCapacity(neighbors.ids.count)
    var keys: [UInt64] = []
    keys.reserveCapacity(2 * neighbors.ids.count)
    let mean = Self.mean(neighbors.squaredDistances)
    for row in 0..<neighbors.count {
      let range = row * neighbors.width..<(row + 1) * neighbors.width
      let distances = neighbors.squaredDistances[range].map { Double($0).squareRoot() }
      for (id, weight) in zip(neighbors.ids[range], Self.weights(distances, mean: mean)) {
        directed[Self.key(row, Int(id))] = weight
        keys.append(Self.key(row, Int(id)))
        keys.append(Self.key(Int(id), row))
      }
    }
    keys.sort()
    var links: [Link] = []
    links.reserveCapacity(keys.count)
    var previous: UInt64?
    for key in keys where key != previous {
      previous = key
      let (first, second) = (key >> 32, key & 0xffff_ffff)
      let (a, b) = (directed[key] ?? 0, directed[second << 32 | first] ?? 0)
      let weight = a + b - a * b
      guard weight > 0 else { continue }
      links.append(
        Link(
          first: Int32(truncatingIfNeeded: first), second: Int32(truncatingIfNeeded: second), weight: weight))
    }
    self.links = links
  }

  private static func key(_ first: Int, _ second: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: first) << 32 | UInt64(truncatingIfNeeded: second)
  }

  private static func mean(_ squaredDistances: [Float]) -> Double {
    squaredDistances.reduce(0) { $0 + Double($1).squareRoot() } / Double(max(squaredDistances.count, 1))
  }

  /// The weights of one point's links: 1 for the nearest, and log₂ of their number in all.
  ///
  /// - Parameters:
  ///   - distances: To the neighbors, rising.
  ///   - mean: The mean distance of all points to their neighbors.
  /// - Returns: A weight for each distance, 0…1.
  static func weights(_ distances: [Double], mean: Double) -> [Float] {
    let nearest = distances.first { $0 > 0 } ?? 0
    let beyond = distances.map { max(0, $0 - nearest) }
    let target = Elementary.logarithm(Double(distances.count)) / Elementary.logarithm(2)
    var (low, high) = (0.0, Double.infinity)
    var unit = 1.0
    for _ in 0..<iterations {
      let sum = beyond.reduce(0) { $0 + Elementary.exponential(-$1 / unit) }
      if sum > target { high = unit } else { low = unit }
      unit = high.isFinite ? (low + high) / 2 : unit * 2
    }
    // Where all are equally near the sum cannot be brought down, and every weight is 1.
    let least = max(mean * leastUnit, 1e-9)
    return beyond.map { Float(Elementary.exponential(-$0 / max(unit, least))) }
  }
}
