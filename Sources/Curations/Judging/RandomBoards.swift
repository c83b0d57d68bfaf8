/// What boards of random pictures of a library are like.
struct RandomBoards {
  /// Their scores, 0…1, ascending.
  let scores: [Double]
  /// Their largest gaps, ascending; empty for boards too small to have an odd picture.
  let gaps: [Double]

  /// How many boards are drawn: the bound that one in ten exceeds is then known to 1.5 in a hundred.
  private static let boardCount = 400
  /// Larger boards are compared with boards of this size, which vary a little more.
  static let mostPictures = 60

  /// Draws boards from a sample of the library.
  init(of count: Int, from pairs: PairTable, scale: PairScale, seed: UInt64) {
    var numbers = SeededDraw(seed: seed)
    let size = min(count, Self.mostPictures, pairs.count)
    let boards = (0..<Self.boardCount).map { _ in
      BoardAffinities(numbers.sample(size, below: pairs.count), in: pairs, scale: scale)
    }
    scores = boards.map { $0.score(on: scale) }.sorted()
    gaps = boards.compactMap { $0.oddest?.gap }.sorted()
  }

  /// How many of 100 score less.
  func percentile(of score: Double) -> Double {
    100 * Double(scores.count { $0 < score }) / Double(scores.count)
  }

  /// The gap that one in ten boards exceeds; nil for boards too small.
  var oddGap: Double? { gaps.isEmpty ? nil : gaps[gaps.count * 9 / 10] }

  /// The same where there is no library, for boards of four and more.
  ///
  /// 2.4 + 24 / n² comes within 0.3 of what was measured on everyday photographs.
  static func oddGapOfPhotographs(_ count: Int) -> Double {
    2.4 + 24 / Double(count * count)
  }
}

/// Random numbers that depend on a seed alone.
///
/// Source: Steele, Lea and Flood, “Fast Splittable Pseudorandom Number Generators”, OOPSLA 2014; constants of
/// Vigna's `splitmix64.c`.
struct SeededDraw {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Different numbers of `0..<bound` in random order, `count` of them or all there are.
  mutating func sample(_ count: Int, below bound: Int) -> [Int] {
    var numbers = Array(0..<max(bound, 0))
    let wanted = min(max(count, 0), numbers.count)
    for place in 0..<wanted {
      let rest = UInt64(numbers.count - place)
      numbers.swapAt(place, place + Int(next().multipliedFullWidth(by: rest).high))
    }
    return Array(numbers.prefix(wanted))
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
