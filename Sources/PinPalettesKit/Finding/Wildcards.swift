/// Holds a sequence against a pattern in which some elements stand for any run of others.
enum Wildcards {
  /// Whether all of `sequence` matches all of `pattern`.
  ///
  /// Only the last star is ever tried again, with one element more: what an earlier one could take
  /// over, the later one takes as well. So there are at most as many steps as the product of both
  /// lengths, where plain backtracking needs exponentially many.
  static func match<Pattern, Element>(
    _ pattern: ArraySlice<Pattern>, _ sequence: ArraySlice<Element>, isStar: (Pattern) -> Bool,
    accepts: (Pattern, Element) -> Bool
  ) -> Bool {
    var (at, position) = (pattern.startIndex, sequence.startIndex)
    var lastStar: (next: Int, position: Int)?
    while position < sequence.endIndex {
      if at < pattern.endIndex, isStar(pattern[at]) {
        at += 1
        lastStar = (at, position)
      } else if at < pattern.endIndex, accepts(pattern[at], sequence[position]) {
        at += 1
        position += 1
      } else if let star = lastStar {
        lastStar = (star.next, star.position + 1)
        (at, position) = (star.next, star.position + 1)
      } else {
        return false
      }
    }
    return pattern[at...].allSatisfy(isStar)
  }
}
