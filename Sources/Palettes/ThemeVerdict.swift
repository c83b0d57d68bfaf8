/// Finds among several choices of colors the one that is nearest to all the others.
struct ThemeVerdict {
  /// CIELAB distances, `count` rows of `count`.
  private let distances: [Double]
  private let count: Int

  init(_ offered: OfferedColors) {
    distances = offered.distances
    count = offered.colors.count
  }

  /// The choice whose distances to all choices add up to the least, the first in order of its indices of equals.
  func mostCentral(of choices: [[Int]]) -> [Int] {
    var votes: [(choice: [Int], count: Int)] = []
    for choice in choices.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      if votes.last?.choice == choice { votes[votes.count - 1].count += 1 } else { votes.append((choice, 1)) }
    }
    var best: (choice: [Int], distance: Double) = ([], .infinity)
    for candidate in votes {
      let distance = votes.reduce(0) { $0 + Double($1.count) * self.distance(candidate.choice, $1.choice) }
      if distance < best.distance { best = (candidate.choice, distance) }
    }
    return best.choice
  }

  /// The mean distance of each color of one choice to the nearest of the other, both ways.
  private func distance(_ one: [Int], _ other: [Int]) -> Double {
    way(from: one, to: other) / Double(one.count) + way(from: other, to: one) / Double(other.count)
  }

  private func way(from one: [Int], to other: [Int]) -> Double {
    var sum = 0.0
    for from in one {
      var least = Double.infinity
      for to in other { least = min(least, distances[from * count + to]) }
      sum += least
    }
    return sum
  }
}
