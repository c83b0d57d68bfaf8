/// The sequence in which a problem's pictures fill equal cells, row by row.
enum GridSequence {
  private static let changesTimesCount = 60_000
  private static let mostChanges = 4000

  /// The pictures in the order of their ranks; without ranks, so that like ones do not touch.
  static func pictures(_ problem: LayoutProblem, columns: Int) -> [Int] {
    var sequence = Array(0..<problem.count)
    if case .ranked(let ranks) = problem.order {
      return sequence.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    }
    guard problem.count > 2 else { return sequence }
    var random = SplitMix64(seed: 1)
    for _ in 0..<min(mostChanges, changesTimesCount / problem.count) {
      let (one, other) = (random.next(below: problem.count), random.next(below: problem.count))
      let before = likeness(sequence, one, problem, columns) + likeness(sequence, other, problem, columns)
      sequence.swapAt(one, other)
      let after = likeness(sequence, one, problem, columns) + likeness(sequence, other, problem, columns)
      if after >= before { sequence.swapAt(one, other) }
    }
    return sequence
  }

  /// The likeness of the picture at a position and those left, right, above and below.
  private static func likeness(
    _ sequence: [Int], _ position: Int, _ problem: LayoutProblem, _ columns: Int
  ) -> Double {
    var sum = 0.0
    func add(_ other: Int) {
      guard sequence.indices.contains(other) else { return }
      let likeness = problem.likeness[sequence[position] * problem.count + sequence[other]]
      sum += likeness >= LayoutProblem.nearIdentical ? 5 : likeness * likeness
    }
    if position % columns > 0 { add(position - 1) }
    if position % columns < columns - 1 { add(position + 1) }
    add(position - columns)
    add(position + columns)
    return sum
  }
}
