internal import ColorScience

/// Searches the colors to which the picks of many people are moved over the least distance.
struct ThemeSearch {
  private let distances: ColorDistances
  /// How likely each color is to be picked.
  private let probabilities: [Double]
  /// Whether two colors look too much alike to be chosen together: a row for each.
  private let areTwins: [Bool]

  /// The ΔE00 under which two colors are not chosen together, as long as there are others.
  ///
  /// In people's palettes the closest pair is 13.6 apart at the median.
  private static let leastDifference = 10.0
  /// The share of the distance that an exchange must save.
  private static let leastSaving = 1e-6

  init(_ swatches: [Swatch]) {
    let colors = swatches.map { CIELab($0.color) }
    distances = ColorDistances(colors)
    probabilities = ThemeAppeal.probabilities(of: swatches, colors, distances)
    areTwins = colors.flatMap { one in colors.map { one.difference(from: $0) < Self.leastDifference } }
  }

  /// The places of the chosen colors: greedy additions, then the best exchange of one while that saves.
  func choice(of count: Int) -> [Int] {
    var chosen: [Int] = []
    while chosen.count < count {
      // Twins only where everything that is left is one.
      guard let next = addition(to: chosen, allowingTwins: false) ?? addition(to: chosen, allowingTwins: true)
      else { break }
      chosen.append(next)
    }
    var cost = EvenTransport.cost(of: probabilities, to: chosen, distances) ?? 0
    while let exchange = bestExchange(in: chosen, under: cost * (1 - Self.leastSaving)) {
      (chosen, cost) = exchange
    }
    return chosen
  }

  /// The color with which the distance to the nearest chosen one becomes least, the first of equals.
  private func addition(to chosen: [Int], allowingTwins: Bool) -> Int? {
    let additions = additions(to: chosen, except: chosen, allowingTwins: allowingTwins)
    return additions.min { ($0.cost, $0.index) < ($1.cost, $1.index) }?.index
  }

  /// The exchange of one color for another that makes the transport cheapest; nil where none is under `limit`.
  private func bestExchange(in chosen: [Int], under limit: Double) -> (chosen: [Int], cost: Double)? {
    let exchanges = chosen.indices.flatMap { place in
      var others = chosen
      others.remove(at: place)
      return additions(to: others, except: chosen, allowingTwins: false).map {
        (chosen: others + [$0.index], bound: $0.cost)
      }
    }
    var best: (chosen: [Int], cost: Double)?
    for exchange in exchanges.filter({ $0.bound < limit }).sorted(by: {
      $0.bound != $1.bound ? $0.bound < $1.bound : $0.chosen.lexicographicallyPrecedes($1.chosen)
    }) {
      let limit = best?.cost ?? limit
      // An even transport never costs less than one to the nearest.
      guard exchange.bound < limit else { break }
      if let cost = EvenTransport.cost(of: probabilities, to: exchange.chosen, distances, under: limit) {
        best = (exchange.chosen, cost)
      }
    }
    return best
  }

  /// The colors that may be added to some, and what it then costs to move each pick to the nearest.
  private func additions(
    to chosen: [Int], except excluded: [Int], allowingTwins: Bool
  ) -> [(index: Int, cost: Double)] {
    let reaches = probabilities.indices.map { color in
      chosen.reduce(Double.infinity) { min($0, distances[color, $1]) }
    }
    return probabilities.indices.compactMap { index in
      guard !excluded.contains(index), allowingTwins || !isTwin(index, of: chosen) else { return nil }
      var cost = 0.0
      for color in probabilities.indices {
        cost += probabilities[color] * min(reaches[color], distances[color, index])
      }
      return (index, cost)
    }
  }

  private func isTwin(_ index: Int, of others: [Int]) -> Bool {
    others.contains { areTwins[index * distances.count + $0] }
  }
}
