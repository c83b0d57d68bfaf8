/// Where the relevant items of a ranking stand, as far as its scores tell.
///
/// Items of equal score form a *tie*: nothing says which of them comes first, so every measure is the mean over
/// all orders of the tie, in closed form. A ranking in which everything ties is therefore the exact random
/// baseline, and no measure depends on the order in which items happen to be stored.
///
/// Source of the idea: McSherry and Najork, “Computing information retrieval performance measures
/// efficiently in the presence of tied scores”, ECIR 2008.
public struct RankedRelevance: Sendable, Hashable {
  /// Items that share a score.
  struct Tie: Sendable, Hashable {
    var count: Int
    var relevant: Int
  }

  /// The ties, best first; none is empty.
  private(set) var ties: [Tie] = []

  /// How many items the ranking holds.
  public private(set) var count = 0
  /// How many of them are relevant.
  public private(set) var relevantCount = 0

  /// Makes a ranking whose order is known.
  ///
  /// - Parameter isRelevant: Whether each item is relevant, best first.
  public init(inOrder isRelevant: some Sequence<Bool>) {
    for relevant in isRelevant { append(Tie(count: 1, relevant: relevant ? 1 : 0)) }
  }

  /// Ranks items by their scores, highest first; equal scores tie.
  ///
  /// - Parameters:
  ///   - scores: The score of each item; what is not a number counts as the lowest.
  ///   - isRelevant: Whether each item is relevant, as many as scores.
  public init(scores: [Double], isRelevant: [Bool]) {
    precondition(
      scores.count == isRelevant.count, "\(scores.count) scores for \(isRelevant.count) items")
    let items = zip(scores, isRelevant).map { (score: $0.isNaN ? -.infinity : $0, isRelevant: $1) }
      .sorted { $0.score > $1.score }
    var last: Double?
    for item in items {
      let tie = Tie(count: 1, relevant: item.isRelevant ? 1 : 0)
      if item.score == last { merge(tie) } else { append(tie) }
      last = item.score
    }
  }

  /// Makes a ranking that says nothing: `count` items in random order.
  ///
  /// - Precondition: `relevant` lies in 0…`count`.
  public init(randomOrderOf count: Int, relevant: Int) {
    precondition((0...max(count, 0)).contains(relevant), "\(relevant) of \(count) items are relevant")
    if count > 0 { append(Tie(count: count, relevant: relevant)) }
  }

  /// This ranking with another one below it.
  public func followed(by rest: RankedRelevance) -> RankedRelevance {
    var whole = self
    for tie in rest.ties { whole.append(tie) }
    return whole
  }

  private mutating func append(_ tie: Tie) {
    ties.append(tie)
    count += tie.count
    relevantCount += tie.relevant
  }

  private mutating func merge(_ tie: Tie) {
    guard var last = ties.popLast() else { return append(tie) }
    last.count += tie.count
    last.relevant += tie.relevant
    ties.append(last)
    count += tie.count
    relevantCount += tie.relevant
  }
}
