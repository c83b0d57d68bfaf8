internal import ColorScience

/// Clusters of cells around centers, by CIEDE2000.
///
/// A center is the geometric median of its cells rather than their mean: it
/// makes the sum of differences least, not the sum of their squares, and so a
/// few far cells do not pull it into a color that is nowhere in the picture.
struct Clustering {
  /// The centers in CIELAB, as (L*, a*, b*, anything).
  private(set) var centers: [SIMD4<Float>]
  /// The mean ΔE00 of the picture to its nearest center.
  private(set) var error: Float = 0
  /// One summary a center.
  private(set) var clusters: [Cluster] = []
  /// The nearest center of each cell.
  private(set) var nearest: [Int32]
  private var differences: [Float]

  struct Cluster {
    /// Σ population.
    var population: Float = 0
    /// Σ population · ΔE00 to the center.
    var error: Float = 0
  }

  /// Assigns every cell to the nearest of some centers.
  ///
  /// - Parameters:
  ///   - cells: The cells.
  ///   - centers: The centers; at least one.
  ///   - similar: A clustering of the same cells around as many centers, most of them alike: knowing it is quicker.
  init(_ cells: ColorCells, centers: [SIMD4<Float>], similar: Clustering? = nil) {
    precondition(!centers.isEmpty, "a clustering needs at least one center")
    self.centers = centers
    nearest = similar?.nearest ?? []
    differences = Array(repeating: 0, count: cells.count)
    assign(cells)
  }

  /// Moves each center to the median of its cells, and assigns the cells anew, `steps` times.
  ///
  /// One step of Weiszfeld's method (1937) for each center: a mean weighted by
  /// population over difference. A cluster without cells keeps its center.
  mutating func refine(_ cells: ColorCells, steps: Int) {
    for _ in 0..<steps {
      var sums = [SIMD4<Float>](repeating: .zero, count: centers.count)
      for index in 0..<cells.count {
        // Half a just noticeable difference keeps a cell at the center from holding it fast.
        let weight = cells.populations[index] / max(differences[index], 0.5)
        sums[Int(nearest[index])] += cells.colors[index] * weight
      }
      for (index, sum) in sums.enumerated() where sum.w > 0 { centers[index] = sum / sum.w }
      assign(cells)
    }
  }

  private mutating func assign(_ cells: ColorCells) {
    clusters = Array(repeating: Cluster(), count: centers.count)
    let centerLanes = centers.map { LabLanes(repeating: $0) }
    let isFirst = nearest.isEmpty
    if isFirst { nearest = Array(repeating: 0, count: cells.count) }
    var guess = 0
    for (group, colors) in cells.lanes.enumerated() {
      // The center of the last time is most likely the nearest still, and so the sharpest bound for the rest.
      // The first time it is that of the group before, whose colors are much the same.
      if !isFirst { guess = Int(nearest[group * LabLanes.count]) }
      var least = DifferenceKernel.differences(from: colors, to: centerLanes[guess])
      var owner = SIMD8(repeating: Int32(guess))
      for index in centerLanes.indices where index != guess {
        if DifferenceKernel.isBeyond(least, from: colors, to: centerLanes[index]) { continue }
        let difference = DifferenceKernel.differences(from: colors, to: centerLanes[index])
        let isNearer = difference .< least
        least.replace(with: difference, where: isNearer)
        owner.replace(with: Int32(index), where: isNearer)
      }
      guess = Int(owner[0])
      for lane in 0..<min(LabLanes.count, cells.count - group * LabLanes.count) {
        let cell = group * LabLanes.count + lane
        nearest[cell] = owner[lane]
        differences[cell] = least[lane]
        clusters[Int(owner[lane])].population += cells.populations[cell]
        clusters[Int(owner[lane])].error += cells.populations[cell] * least[lane]
      }
    }
    let population = clusters.reduce(0) { $0 + $1.population }
    error = clusters.reduce(0) { $0 + $1.error } / population
  }
}

extension Clustering {
  /// The two centers with the least ΔE00, and that difference; infinite where there is one center.
  var closestPair: (first: Int, second: Int, difference: Double) {
    let colors = centers.map { CIELab($0) }
    var closest = (first: 0, second: 0, difference: Double.infinity)
    for second in colors.indices {
      for first in 0..<second {
        let difference = colors[first].difference(from: colors[second])
        if difference < closest.difference { closest = (first, second, difference) }
      }
    }
    return closest
  }

  /// About how much Σ population · ΔE00 would grow if a center were taken away and the nearest other one served.
  func removalCost(of cluster: Int) -> Double {
    let color = CIELab(centers[cluster])
    let others = centers.indices.filter { $0 != cluster }
    let nearest = others.map { CIELab(centers[$0]).difference(from: color) }.min() ?? .infinity
    return Double(clusters[cluster].population) * nearest - Double(clusters[cluster].error)
  }

  /// The centers, each moved onto the one cell that holds at least half of its cluster, if one does.
  ///
  /// Such a cell *is* the geometric median, which Weiszfeld's method
  /// nears but never reaches: a logo's flat colors come out to the digit.
  func centersAtMajorities(of cells: ColorCells) -> [SIMD4<Float>] {
    var centers = centers
    for index in 0..<cells.count {
      let cluster = Int(nearest[index])
      if cells.populations[index] * 2 >= clusters[cluster].population {
        centers[cluster] = cells.colors[index]
      }
    }
    return centers
  }

  /// The centers, each moved onto the nearest of its cells: colors that are certainly in the picture.
  func centersAtCells(of cells: ColorCells) -> [SIMD4<Float>] {
    var centers = centers
    var least = [Float](repeating: .infinity, count: centers.count)
    for index in 0..<cells.count where differences[index] < least[Int(nearest[index])] {
      least[Int(nearest[index])] = differences[index]
      centers[Int(nearest[index])] = cells.colors[index]
    }
    return centers
  }
}
