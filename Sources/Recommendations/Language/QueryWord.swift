/// A run of scalars between spaces, with what quotes and backslashes have made literal.
struct QueryWord {
  struct Mark {
    let character: Unicode.Scalar
    /// Whether it stands for itself: it was quoted or had a backslash before it.
    let isLiteral: Bool
    /// Its place in the input.
    let offset: Int
  }

  var marks: [Mark] = []
  /// Where the quoted part begins, which goes on to the end of the word.
  var quoteStart: Int?
  /// Where the word lies in the input.
  var range: Range<Int>

  /// The text of some marks.
  func text(_ places: Range<Int>) -> String { String(scalars: marks[places].map(\.character)) }

  /// The text of some marks as typed, backslashes included, unless quoted.
  func typed(_ places: Range<Int>, in input: QueryInput) -> String {
    guard quoteStart.map({ $0 > places.lowerBound }) ?? true, !places.isEmpty else { return text(places) }
    let end = places.upperBound < marks.count ? marks[places.upperBound].offset : range.upperBound
    // The backslash of an escaped first character stands before it.
    let start = places.lowerBound > 0 ? marks[places.lowerBound - 1].offset + 1 : range.lowerBound
    return input.text(start..<end)
  }

  /// The first place, from `start` on, of an unescaped character that satisfies a condition.
  func firstMark(from start: Int, where condition: (Unicode.Scalar) -> Bool) -> Int? {
    marks.indices.dropFirst(start).first { !marks[$0].isLiteral && condition(marks[$0].character) }
  }

  /// Where some marks lie in the input.
  func range(_ places: Range<Int>) -> Range<Int> {
    let start = places.lowerBound < marks.count ? marks[places.lowerBound].offset : range.upperBound
    let end = places.upperBound < marks.count ? marks[places.upperBound].offset : range.upperBound
    return min(start, end)..<end
  }
}
