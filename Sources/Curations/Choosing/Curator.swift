internal import Recommendations

/// Chooses what goes onto a board: relevant, varied, without duplicates, and of colors that go together.
///
/// The method and what it was measured on: `docs/curation.md`.
public struct Curator: Sendable, Hashable {
  /// Sets up a curator.
  public init() {}

  /// Chooses a set.
  ///
  /// The same candidates, in whatever order, and the same request give the same set.
  ///
  /// - Parameters:
  ///   - candidates: What a search found; about four times as many as are wanted leave a choice.
  ///   - request: What the board should be like.
  /// - Returns: `request.count` pictures, or as many as are pinned if these are more; fewer where there are
  ///   not enough different ones.
  /// - Throws: ``CurationsError``: `invalidRequest`, `unknownPicture`, `contradiction`, `tooFew` or
  ///   `mismatch`.
  /// - Complexity: O(n²) comparisons of the n most relevant candidates, n = 4 · count at a cohesion of 1 and at
  ///   most 625; 48 take about 5 ms, 400 about 0.3 s.
  public func curate(
    _ candidates: [CurationCandidate], for request: CurationRequest = CurationRequest()
  ) throws(CurationsError) -> Curation {
    try CurationCheck.check(candidates, for: request)
    let pool = CurationPool(candidates, for: request)
    guard !pool.pictures.isEmpty else {
      throw CurationsError(
        .tooFew, subject: "board", reason: "there is no picture to choose from, all are ruled out")
    }
    let pairs = PairTable(pool.pictures)
    let relevances = pool.relevances
    var hero = 0
    if request.hero == nil {
      let choice = HeroChoice(
        pictures: pool.pictures, relevances: relevances, pairs: pairs, cohesion: request.cohesion)
      // Where pins leave no place for another, one of them leads.
      let isFull = pool.requiredCount >= request.count
      hero = choice.best(ofFirst: isFull ? pool.requiredCount : pool.pictures.count) ?? 0
    }
    var search = SetSearch(
      relevances: relevances, pairs: pairs,
      redundancy: Redundancy(
        pairs, duplicateSimilarity: request.duplicates?.similarity ?? NearDuplicates.similarity),
      weights: CurationWeights(cohesion: request.cohesion, diversity: request.diversity), hero: hero)
    for picture in 0..<pool.requiredCount { search.add(picture) }
    if hero >= pool.requiredCount { search.add(hero) }
    let fixed = search.members.count
    search.fill(to: max(request.count, fixed))
    search.improve(keeping: fixed)
    return CurationAccount(
      pool: pool, pairs: pairs, search: search, hero: hero, fixedCount: fixed, request: request
    ).curation
  }
}
