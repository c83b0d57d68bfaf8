internal import ColorScience

/// The colors that a theme is chosen from, as one taste sees them.
struct ThemeOffer {
  /// How much color `row` is missed where `column` stands in for it, weighted: `count` rows of `count`.
  private let misses: [Double]
  /// How much each color is liked for itself.
  private let bonuses: [Double]
  /// Whether two colors look too much alike to be chosen together.
  private let areTwins: [Bool]
  private let count: Int

  init(_ offered: OfferedColors, taste: ThemeTaste) {
    let colors = offered.colors
    let weights = zip(offered.loudnesses, colors).map { $0 * (1 + taste.vividness * $1.chroma) }
    let total = weights.reduce(0, +)
    count = colors.count
    misses = zip(weights, colors).flatMap { weight, missed in
      colors.map { weight / total * taste.miss(of: missed, for: $0) }
    }
    bonuses = colors.map { taste.extremeBonus * abs($0.lightness - 50) / 50 }
    areTwins = offered.areTwins
  }

  /// The `count` colors that are missed least, by greedy additions and then exchanges.
  func choice(of count: Int) -> [Int] {
    var chosen: [Int] = []
    while chosen.count < count {
      // Twins only where everything that is left is one.
      guard let next = best(beside: chosen, allowingTwins: false) ?? best(beside: chosen, allowingTwins: true)
      else { break }
      chosen.append(next.index)
    }
    var cost = self.cost(of: chosen)
    while let exchange = bestExchange(in: chosen), exchange.cost < cost - Self.leastGain {
      chosen[exchange.place] = exchange.index
      cost = exchange.cost
    }
    return chosen
  }

  /// What an exchange must gain, so that rounding cannot make exchanges go round in a circle.
  private static let leastGain = 1e-9

  private func bestExchange(in chosen: [Int]) -> (place: Int, index: Int, cost: Double)? {
    var best: (place: Int, index: Int, cost: Double)?
    for place in chosen.indices {
      var others = chosen
      others.remove(at: place)
      if let candidate = self.best(beside: others, allowingTwins: false),
        candidate.cost < best?.cost ?? .infinity
      {
        best = (place, candidate.index, candidate.cost)
      }
    }
    return best
  }

  /// The color that together with others costs least, the first of equals.
  private func best(beside others: [Int], allowingTwins: Bool) -> (index: Int, cost: Double)? {
    let missed = missed(beside: others)
    let liked = others.reduce(0) { $0 + bonuses[$1] }
    var best: (index: Int, cost: Double)?
    for index in 0..<count where !others.contains(index) {
      guard allowingTwins || !others.contains(where: { areTwins[index * count + $0] }) else { continue }
      var cost = -liked - bonuses[index]
      for row in 0..<count { cost += min(missed[row], misses[row * count + index]) }
      if cost < best?.cost ?? .infinity { best = (index, cost) }
    }
    return best
  }

  private func cost(of chosen: [Int]) -> Double {
    missed(beside: chosen).reduce(0, +) - chosen.reduce(0) { $0 + bonuses[$1] }
  }

  /// How much each color is missed beside some.
  private func missed(beside chosen: [Int]) -> [Double] {
    (0..<count).map { row in chosen.map { misses[row * count + $0] }.min() ?? .infinity }
  }
}
