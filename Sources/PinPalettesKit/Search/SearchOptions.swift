/// How an answer is ranked.
public struct SearchOptions: Sendable, Hashable {
  /// The most results, at least 1.
  public var limit = 12
  /// How many results to pass over: the next page of 12 begins behind 12.
  public var offset = 0
  /// The part of the score that colors make up, 0…1; nil is what suits the query.
  public var paletteWeight: Double?
  /// How much variety counts against fit, 0…1: 1 − λ of maximal marginal relevance.
  public var diversity = 0.0
  /// How far down the ranking variety may reach, in places; nil for as far as there are candidates.
  public var reach: Int?
  /// The score under which a picture is left out; nil keeps all.
  public var minimumScore: Double?
  /// Whether a picture that is nearly the same as a better one is left out.
  public var leavesOutDuplicates = false
  /// Whether colors that are not asked for count against a picture, where some are asked for.
  public var excludesOtherColors = false

  /// Makes options of defaults.
  public init() {}
}
