/// How well each picture of a set goes with each other, and what follows for each of them.
struct BoardAffinities {
  let count: Int
  private let values: [Double]
  private let sums: [Double]

  /// What the others' fits vary at least, in standard deviations of pairs.
  ///
  /// Without it a hair's breadth would make a picture odd among look-alikes.
  private static let leastSpread = 0.25

  /// Takes the pictures at some places of a table.
  init(_ places: [Int], in pairs: PairTable, scale: PairScale) {
    self.init(count: places.count) { row, column in
      scale.affinity(places[row], places[column], in: pairs)
    }
  }

  init(count: Int, affinity: (Int, Int) -> Double) {
    self.count = count
    var values = [Double](repeating: 0, count: count * count)
    for row in 0..<count {
      for column in 0..<row {
        let value = affinity(row, column)
        values[row * count + column] = value
        values[column * count + row] = value
      }
    }
    self.values = values
    sums = (0..<count).map { row in values[row * count..<(row + 1) * count].reduce(0, +) }
  }

  func affinity(_ first: Int, _ second: Int) -> Double { values[first * count + second] }

  /// How much less well a picture goes with the others than they do with each other, in units of how much the
  /// latter vary.
  ///
  ///     gap = (mean fⱼ − f) / √(sd(fⱼ)² + 0.25²)
  ///
  /// f is the mean affinity of the picture to the others, and fⱼ that of each other picture to those that
  /// remain without it.
  ///
  /// - Precondition: There are at least four pictures.
  func gap(of picture: Int) -> Double {
    let others = Double(count - 1)
    var (sum, squares) = (0.0, 0.0)
    for other in 0..<count where other != picture {
      let fit = (sums[other] - affinity(picture, other)) / (others - 1)
      sum += fit
      squares += fit * fit
    }
    let mean = sum / others
    let variance = max(0, squares - sum * mean) / (others - 1)
    let spread = (variance + Self.leastSpread * Self.leastSpread).squareRoot()
    return (mean - sums[picture] / others) / spread
  }

  /// The picture of the largest gap, the first of equals; nil for fewer than four.
  var oddest: (picture: Int, gap: Double)? {
    guard count >= 4 else { return nil }
    var oddest: (picture: Int, gap: Double)?
    for picture in 0..<count {
      let gap = gap(of: picture)
      if gap > (oddest?.gap ?? -.infinity) + 1e-9 { oddest = (picture, gap) }
    }
    return oddest
  }

  /// The mean rank of a picture's pairs, 0…1.
  func fit(of picture: Int, on scale: PairScale) -> Double {
    let ranks = (0..<count).filter { $0 != picture }.map { scale.rank(of: affinity(picture, $0)) }
    return ranks.reduce(0, +) / Double(max(ranks.count, 1))
  }

  /// The sum of the ranks of all pairs.
  func rankSum(on scale: PairScale) -> Double {
    (0..<count).reduce(0) { sum, row in
      (0..<row).reduce(sum) { $0 + scale.rank(of: affinity(row, $1)) }
    }
  }

  /// The mean rank of all pairs, 0…1.
  func score(on scale: PairScale) -> Double {
    rankSum(on: scale) / Double(max(1, count * (count - 1) / 2))
  }
}
