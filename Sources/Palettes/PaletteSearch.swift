internal import ColorScience

/// Looks for the centers from which some cells differ least.
struct PaletteSearch {
  let configuration: PaletteExtractor.Configuration
  private let cells: ColorCells
  private var split: GreedySplit

  init(_ cells: ColorCells, configuration: PaletteExtractor.Configuration) {
    self.cells = cells
    self.configuration = configuration
    split = GreedySplit(cells)
  }

  /// The clusters around `count` centers; fewer where there are fewer cells.
  mutating func clustering(count: Int) -> Clustering {
    var clustering = start(count: count)
    clustering.refine(cells, steps: 8)
    let exchange = CenterExchange(cells: cells)
    let improved = exchange.improve(clustering, rounds: configuration.exchangeRounds)
    guard configuration.twinDifference > 0 else { return improved }
    // Half a unit in hand, for the last steps may bring a pair closer.
    return exchange.removeTwins(
      improved, closerThan: configuration.twinDifference + 0.5, cost: configuration.twinCost)
  }

  /// Settled clusters, as good as the start makes them: for when there are many.
  mutating func quickClustering(count: Int) -> Clustering {
    var clustering = start(count: count)
    clustering.refine(cells, steps: 3)
    return clustering
  }

  private mutating func start(count: Int) -> Clustering {
    let means = split.groups(count).map { group in
      let sum = group.reduce(into: SIMD4<Float>.zero) { $0 += cells.colors[$1] * cells.populations[$1] }
      return sum / sum.w
    }
    return Clustering(cells, centers: means)
  }
}

extension PaletteSearch {
  /// The most colors that an automatic palette has.
  static let mostAutomaticColors = 12
  /// The part of the error by which a further color must lower it.
  private static let leastGain: Float = 0.08
  /// The ΔE00 that a further color must leave between the closest two.
  private static let leastDifference = 10.0
  /// The mean ΔE00 under which a palette is as good as the picture: what people cannot tell apart.
  private static let invisibleError: Float = 1

  /// The clusters around as many centers as the cells need; see ``ColorCount/automatic``.
  mutating func automaticClustering() -> Clustering {
    var best = clustering(count: 1)
    while best.centers.count < min(Self.mostAutomaticColors, cells.count), best.error > Self.invisibleError {
      let next = clustering(count: best.centers.count + 1)
      guard next.centers.count > best.centers.count, next.error <= best.error * (1 - Self.leastGain),
        next.closestPair.difference >= Self.leastDifference
      else { break }
      best = next
    }
    return best
  }
}
