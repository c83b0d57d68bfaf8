/// Finds the names that a misspelt one may have meant.
enum NearestNames {
  /// At most three names within a third of the word's length of it (at least 2, at most 3 edits), nearest
  /// first, then in the order given.
  static func of(_ word: String, among names: [String]) -> [String] {
    // Nobody misspells a name at that length, and the work grows with it.
    guard word.count <= 40 else { return [] }
    let word = Array(QueryNames.normalized(word))
    let bound = min(3, max(2, word.count / 3))
    return names.enumerated()
      .map { (place: $0.offset, name: $0.element, distance: distance(word, Array($0.element))) }
      .filter { $0.distance <= bound && $0.distance < word.count }
      .sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }
      .prefix(3).map(\.name)
  }

  /// `; did you mean warmth?`, or the names there are where none is near.
  static func hint(for word: String, among names: [String]) -> String {
    let near = of(word, among: names)
    guard let last = near.last else { return "; there are \(names.joined(separator: ", "))" }
    let others = near.dropLast().joined(separator: ", ")
    return "; did you mean \(others.isEmpty ? last : "\(others) or \(last)")?"
  }

  /// The least number of insertions, deletions, replacements and swaps of neighbors.
  ///
  /// Source: the optimal string alignment distance after Damerau, “A technique for computer detection and
  /// correction of spelling errors”, 1964.
  static func distance(_ first: [Character], _ second: [Character]) -> Int {
    var previous: [Int] = []
    var row = Array(0...second.count)
    for (i, one) in first.enumerated() {
      var next = [i + 1]
      for (j, other) in second.enumerated() {
        var cost = min(row[j] + (one == other ? 0 : 1), row[j + 1] + 1, next[j] + 1)
        if i > 0, j > 0, one == second[j - 1], first[i - 1] == other { cost = min(cost, previous[j - 1] + 1) }
        next.append(cost)
      }
      (previous, row) = (row, next)
    }
    return row[second.count]
  }
}
