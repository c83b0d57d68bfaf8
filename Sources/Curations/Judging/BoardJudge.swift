/// Tells how well the pictures of a board go together, which does not belong and what would.
///
/// The method and what it was measured on: `docs/curation.md`.
public struct BoardJudge: Sendable, Hashable {
  /// How many additions and replacements to name at most.
  public var suggestionCount = 5
  /// What the random boards are drawn by; the same seed draws the same ones.
  public var seed: UInt64 = 1

  /// The least number of other pictures that a library must have to be measured against.
  public static let leastLibrary = 40
  /// How many pictures of a library are drawn to measure against: 12,720 pairs.
  private static let sampleSize = 160

  /// Sets up a judge.
  public init() {}

  /// Judges a board.
  ///
  /// - Parameters:
  ///   - members: The pictures of the board; their relevance has no effect.
  ///   - library: What else there is, to measure against and to suggest from; members in it, by id, are
  ///     passed over.
  /// - Returns: The judgement, the same for the same members in the same order, library and seed.
  /// - Throws: ``CurationsError``: `tooFew` for fewer than two members, `invalidRequest` for more than 500,
  ///   `mismatch`.
  /// - Complexity: O(n · library) cosines; about 0.1 s for 12 members and 1,000 others.
  public func judge(
    _ members: [CurationCandidate], library: [CurationCandidate] = []
  ) throws(CurationsError) -> BoardFit {
    guard members.count >= 2 else {
      throw CurationsError(
        .tooFew, subject: members.first?.name ?? "board",
        reason: "a board of fewer than two pictures has nothing that could go together")
    }
    guard members.count <= CurationRequest.countLimits.upperBound else {
      throw CurationsError(
        .invalidRequest, subject: "\(members.count) pictures",
        reason: "a board has at most \(CurationRequest.countLimits.upperBound)")
    }
    let ids = Set(members.map(\.id))
    // In order of ids, so that the order in which a library is listed makes no difference.
    let others = library.filter { !ids.contains($0.id) }.sorted { $0.id < $1.id }
    try CurationCheck.check(members + others)
    return judgement(of: members, library: others)
  }

  private func judgement(of members: [CurationCandidate], library: [CurationCandidate]) -> BoardFit {
    let isMeasured = library.count >= Self.leastLibrary
    var scale = PairScale.photographs
    var random: RandomBoards?
    if isMeasured {
      var draw = SeededDraw(seed: seed)
      let sample = PairTable(draw.sample(Self.sampleSize, below: library.count).map { library[$0] })
      scale = PairScale(measuring: sample)
      random = RandomBoards(of: members.count, from: sample, scale: scale, seed: seed)
    }
    let pairs = PairTable(members)
    let board = BoardAffinities(Array(members.indices), in: pairs, scale: scale)
    let score = board.score(on: scale)
    let bound = random?.oddGap ?? RandomBoards.oddGapOfPhotographs(members.count)
    let odd = board.oddest.flatMap { $0.gap >= bound ? $0 : nil }
    let suggestions = BoardSuggestions(
      members: members, board: board, odd: odd?.picture, scale: scale, limit: suggestionCount)
    let ranked = suggestions.ranked(library)
    return BoardFit(
      members: members.indices.map { place in
        BoardFit.Member(
          id: members[place].id, name: members[place].name,
          look: pairs.meanCosine(of: place, with: members.indices),
          colors: pairs.meanHarmony(of: place, with: members.indices),
          fit: 100 * board.fit(of: place, on: scale), gap: members.count >= 4 ? board.gap(of: place) : nil)
      },
      oddOneOut: odd.map { odd in
        OddPicture(members: members, pairs: pairs, scale: scale, picture: odd.picture)
          .oddOneOut(gap: odd.gap, threshold: bound)
      },
      additions: ranked.map(suggestions.addition),
      replacements: odd == nil ? [] : ranked.map(suggestions.replacement), score: 100 * score,
      percentile: random?.percentile(of: score), scale: isMeasured ? .library : .photographs)
  }
}
