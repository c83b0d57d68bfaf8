internal import Imaging
internal import Recommendations

/// Tells of a finished search what was chosen, what was not, and why.
struct CurationAccount {
  let pool: CurationPool
  let pairs: PairTable
  let search: SetSearch
  let hero: Int
  /// How many of the first members could not be exchanged.
  let fixedCount: Int
  let request: CurationRequest

  /// The curation with all reasons.
  var curation: Curation {
    let members = orderedMembers
    let exchanges = self.exchanges
    let losers = self.losers(exchanges)
    let picks = members.map { pick($0, among: members, exchanges: exchanges) }
    let known = members.filter { pairs.hasPalette[$0] }
    let harmonies = known.compactMap { pairs.meanHarmony(of: $0, with: known) }
    return Curation(
      picks: picks, omissions: omissions(losers), uncomparedCount: pool.uncomparedCount,
      wantedCount: request.count, cohesion: request.cohesion,
      meanRelevance: picks.reduce(0) { $0 + $1.relevance } / Double(picks.count),
      harmony: harmonies.isEmpty ? nil : harmonies.reduce(0, +) / Double(harmonies.count))
  }

  /// The hero first, the others by falling relevance, ties by id.
  private var orderedMembers: [Int] {
    let others = search.members.filter { $0 != hero }.sorted {
      let (first, second) = (pool.pictures[$0], pool.pictures[$1])
      return (second.relevance, first.id) < (first.relevance, second.id)
    }
    return [hero] + others
  }

  // MARK: - Picks

  private func pick(
    _ place: Int, among members: [Int], exchanges: [Exchange]
  ) -> Curation.Pick {
    let picture = pool.pictures[place]
    let duplicates = pool.duplicates[place].sorted { ($1.relevance, $0.id) < ($0.relevance, $1.id) }
    return Curation.Pick(
      id: picture.id, name: picture.name, relevance: picture.relevance,
      relevanceRank: pool.ranks[picture.id] ?? 0, paletteFit: pairs.meanHarmony(of: place, with: members),
      nearest: nearest(to: place, among: members), addedColor: addedColor(place, among: members),
      isPinned: place < pool.requiredCount, standsFor: duplicates.map(\.id),
      replaces: exchanges.first { $0.pick == place }.map { pool.pictures[$0.loser].id })
  }

  private func nearest(to place: Int, among members: [Int]) -> Curation.Nearness? {
    guard pairs.hasEmbedding[place] else { return nil }
    let others = members.filter { $0 != place && pairs.hasEmbedding[$0] }
    // The first of equals: members come in a total order.
    var nearest: (member: Int, cosine: Double)?
    for other in others where pairs.cosine(place, other) > nearest?.cosine ?? -.infinity {
      nearest = (other, pairs.cosine(place, other))
    }
    return nearest.map { Curation.Nearness(id: pool.pictures[$0.member].id, similarity: $0.cosine) }
  }

  private func addedColor(_ place: Int, among members: [Int]) -> String? {
    guard let palette = pool.pictures[place].palette?.palette else { return nil }
    let others = members.filter { $0 != place }.compactMap { pool.pictures[$0].palette?.palette }
    return others.isEmpty ? nil : DistinctColors(of: palette, beside: others).names(limit: 1).first
  }

  // MARK: - What was left out

  /// A picture of the pool that is not on the board.
  private struct Loser {
    let picture: CurationCandidate
    let duplicates: [CurationCandidate]
    let reason: Curation.Reason
    let instead: Int?
  }

  /// A pick and the picture that relevance alone would have chosen in its place.
  private struct Exchange {
    let pick: Int
    let loser: Int
  }

  /// What the board has beyond the most relevant pictures and what it has not of them, both by relevance.
  ///
  /// There are as many of the one as of the other; which took the place of which is a way of telling it.
  private var exchanges: [Exchange] {
    let fixed = Set(search.members.prefix(fixedCount))
    let members = Set(search.members)
    let open = pool.pictures.indices.filter { !fixed.contains($0) }.sorted {
      let (first, second) = (pool.pictures[$0], pool.pictures[$1])
      return (second.relevance, first.id) < (first.relevance, second.id)
    }
    let slots = search.members.count - fixedCount
    let losers = open.prefix(slots).filter { !members.contains($0) }
    let picks = open.dropFirst(slots).filter(members.contains)
    return zip(picks, losers).map { Exchange(pick: $0, loser: $1) }
  }

  /// By falling relevance, ties by id.
  private func losers(_ exchanges: [Exchange]) -> [Loser] {
    let members = Set(search.members)
    let rivals = Dictionary(uniqueKeysWithValues: exchanges.map { ($0.loser, $0.pick) })
    return pool.pictures.indices.filter { !members.contains($0) }.map { loser($0, rival: rivals[$0]) }
      .sorted { ($1.picture.relevance, $0.picture.id) < ($0.picture.relevance, $1.picture.id) }
  }

  /// What an exchange for the picture would have cost most is why it was not made.
  private func loser(_ place: Int, rival known: Int?) -> Loser {
    let picture = pool.pictures[place]
    let duplicates = pool.duplicates[place]
    let best = search.bestExchange(for: place, keeping: fixedCount).map { search.members[$0.slot] }
    guard let rival = known ?? best else {
      return Loser(picture: picture, duplicates: duplicates, reason: .lessRelevant, instead: nil)
    }
    let change = search.change(putting: place, inPlaceOf: rival)
    let others = search.members.filter { $0 != rival }
    let reason: Curation.Reason
    if change.relevance <= min(change.harmony, change.redundancy) {
      reason = .lessRelevant
    } else if change.redundancy < change.harmony, let nearest = nearest(to: place, among: others) {
      reason = .tooAlike(to: nearest.id, similarity: nearest.similarity)
    } else {
      reason = .farInColor(
        fit: pairs.meanHarmony(of: place, with: others) ?? 0,
        than: pairs.meanHarmony(of: rival, with: others) ?? 0)
    }
    return Loser(picture: picture, duplicates: duplicates, reason: reason, instead: rival)
  }

  private func omissions(_ losers: [Loser]) -> [Curation.Omission] {
    var omissions: [Curation.Omission] = []
    func leaveOut(_ picture: CurationCandidate, _ reason: Curation.Reason, instead: Int? = nil) {
      omissions.append(
        Curation.Omission(
          id: picture.id, name: picture.name, relevance: picture.relevance,
          relevanceRank: pool.ranks[picture.id] ?? 0, reason: reason,
          instead: instead.map { pool.pictures[$0].id }))
    }
    for picture in pool.excluded { leaveOut(picture, .excluded) }
    for picture in pool.tiny { leaveOut(picture, .tiny(shortSide: picture.size?.shortSide ?? 0)) }
    for place in search.members {
      for copy in pool.duplicates[place] {
        leaveOut(copy, .nearDuplicate(of: pool.pictures[place].id), instead: place)
      }
    }
    for loser in losers {
      // A copy of what was left out was left out for the same reason.
      for picture in [loser.picture] + loser.duplicates {
        leaveOut(picture, loser.reason, instead: loser.instead)
      }
    }
    return omissions.sorted { ($1.relevance, $0.id) < ($0.relevance, $1.id) }
  }
}
