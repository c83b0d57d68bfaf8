/// Moves that take a center from where it is missed least to where the error is largest.
///
/// A clustering that has settled is only the best nearby. Trying a handful of such exchanges finds better
/// ones than starting over does: on Kodak's 24 photographs at 6 colors, mean ΔE00 is 5.84 when settled,
/// 5.72 for the best of eight starts, 5.70 of sixteen, and 5.69 after exchanges, in half of eight starts' time.
struct CenterExchange {
  let cells: ColorCells
  /// Weiszfeld steps after each trial.
  private let trialSteps = 3

  /// Exchanges while that lowers the error by at least a thousandth, at most `rounds` times.
  func improve(_ start: Clustering, rounds: Int) -> Clustering {
    var best = start
    for _ in 0..<rounds {
      let crowded = ranked(best) { -Double(best.clusters[$0].error) }[0]
      let trials = ranked(best) { best.removalCost(of: $0) }.prefix(3).compactMap {
        exchange(best, removing: $0, splitting: crowded)
      }
      guard let trial = trials.min(by: { $0.error < $1.error }), trial.error < best.error * 0.999 else {
        break
      }
      best = trial
    }
    return best
  }

  /// Moves one of each pair of centers closer than `least`, as long as that sets the closest pair farther apart.
  ///
  /// The lighter of the two in population goes; the other moves to the middle of what both stood for. Twins
  /// stay where parting them would raise the error by more than `cost` of it, all moves together.
  func removeTwins(_ start: Clustering, closerThan least: Double, cost: Double) -> Clustering {
    var best = start
    let limit = start.error * Float(1 + cost)
    for _ in start.centers.indices {
      let twins = best.closestPair
      guard twins.difference < least else { break }
      let (one, other) = (best.clusters[twins.first], best.clusters[twins.second])
      let removed = one.population < other.population ? twins.first : twins.second
      let trials = ranked(best) { -Double(best.clusters[$0].error) }.prefix(6).compactMap {
        exchange(best, removing: removed, splitting: $0)
      }
      let distinct = trials.filter { $0.closestPair.difference > twins.difference }
      let apart = distinct.filter { $0.closestPair.difference >= least }
      guard let trial = (apart.isEmpty ? distinct : apart).min(by: { $0.error < $1.error }),
        trial.error <= limit
      else { break }
      best = trial
    }
    return best
  }

  private func ranked(_ clustering: Clustering, by key: (Int) -> Double) -> [Int] {
    clustering.clusters.indices.map { (key: key($0), index: $0) }.sorted { $0 < $1 }.map(\.index)
  }

  private func exchange(_ clustering: Clustering, removing removed: Int, splitting crowded: Int)
    -> Clustering?
  {
    guard removed != crowded, let halves = halves(of: crowded, in: clustering) else { return nil }
    var centers = clustering.centers
    centers[crowded] = halves.0
    centers[removed] = halves.1
    var trial = Clustering(cells, centers: centers, similar: clustering)
    trial.refine(cells, steps: trialSteps)
    return trial
  }

  /// The means of a cluster's cells on either side of its center, across their longest extent.
  private func halves(of cluster: Int, in clustering: Clustering) -> (SIMD4<Float>, SIMD4<Float>)? {
    let members = clustering.nearest.indices.filter { clustering.nearest[$0] == Int32(cluster) }
    let center = clustering.centers[cluster]
    let direction = principalAxis(of: members, around: center)
    var (low, high) = (SIMD4<Float>.zero, SIMD4<Float>.zero)
    for index in members {
      let weighted = cells.colors[index] * cells.populations[index]
      if ((cells.colors[index] - center) * direction).sum() > 0 { high += weighted } else { low += weighted }
    }
    guard low.w > 0, high.w > 0 else { return nil }
    return (low / low.w, high / high.w)
  }

  /// The eigenvector of the largest eigenvalue of the members' covariance, by power iteration.
  private func principalAxis(of members: [Int], around center: SIMD4<Float>) -> SIMD4<Float> {
    var rows = (SIMD4<Float>.zero, SIMD4<Float>.zero, SIMD4<Float>.zero)
    for index in members {
      var offset = cells.colors[index] - center
      offset.w = 0
      let weighted = offset * cells.populations[index]
      rows.0 += weighted * offset.x
      rows.1 += weighted * offset.y
      rows.2 += weighted * offset.z
    }
    // Lightness varies most in nearly every cluster, so it is a good first guess.
    var axis = SIMD4<Float>(1, 0.5, 0.25, 0)
    for _ in 0..<8 {
      let next = SIMD4((rows.0 * axis).sum(), (rows.1 * axis).sum(), (rows.2 * axis).sum(), 0)
      let length = (next * next).sum().squareRoot()
      guard length > 0 else { break }
      axis = next / length
    }
    return axis
  }
}
