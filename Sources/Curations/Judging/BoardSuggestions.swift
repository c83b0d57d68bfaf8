internal import Embeddings
internal import Imaging
internal import Recommendations

/// Finds what would go with a board.
struct BoardSuggestions {
  /// A picture of the library beside the members that belong.
  struct Rival {
    let picture: CurationCandidate
    /// The rank of its affinity to each member that belongs, 0…1, summed.
    let rankSum: Double
    /// The rank of its affinity to the odd member; 0 without one.
    let oddRank: Double
    let look: Double?
    let colors: Double?
  }

  let members: [CurationCandidate]
  let board: BoardAffinities
  /// The member that does not belong, which has no say.
  let odd: Int?
  let scale: PairScale
  let limit: Int

  /// Pairs to compare at most, about a third of a second; beyond, the pictures most like the members by
  /// embedding go on.
  private static let mostPairs = 120_000
  /// A shorter side, in pixels, shows too little to suggest.
  private static let leastShortSide = 120

  /// The best of a library, best first, ties by id; no near-duplicates of members or of each other.
  func ranked(_ library: [CurationCandidate]) -> [Rival] {
    let shown = library.filter { ($0.size?.shortSide ?? .max) >= Self.leastShortSide }
    let palettes = members.map { $0.palette.map { ToneSignature($0) } }
    let rivals = closest(of: shown).map { rival($0, palettes: palettes) }
      .sorted { ($1.rankSum, $0.picture.id) < ($0.rankSum, $1.picture.id) }
    let rule = DuplicateRule()
    var best: [Rival] = []
    for rival in rivals where best.count < limit {
      let known = members + best.map(\.picture)
      guard !known.contains(where: { rule.areDuplicates($0, rival.picture) }) else { continue }
      best.append(rival)
    }
    return best
  }

  private func closest(of library: [CurationCandidate]) -> [CurationCandidate] {
    let limit = max(300, Self.mostPairs / members.count)
    guard library.count > limit, let mean = meanEmbedding else { return library }
    return library.map { ($0, $0.embedding?.similarity(to: mean) ?? -1) }
      .sorted { ($1.1, $0.0.id) < ($0.1, $1.0.id) }.prefix(limit).map(\.0)
  }

  private var meanEmbedding: Embedding? {
    let embeddings = members.compactMap(\.embedding)
    guard let first = embeddings.first else { return nil }
    var sum = [Float](repeating: 0, count: first.dimension)
    for embedding in embeddings {
      for (place, value) in embedding.values.enumerated() { sum[place] += value }
    }
    return Embedding(normalizing: sum)
  }

  private func rival(_ picture: CurationCandidate, palettes: [ToneSignature?]) -> Rival {
    let palette = picture.palette.map { ToneSignature($0) }
    var (rankSum, oddRank) = (0.0, 0.0)
    var looks: [Double] = []
    var harmonies: [Double] = []
    for (place, member) in members.enumerated() {
      let cosine = picture.embedding.flatMap { own in member.embedding.map { $0.similarity(to: own) } }
      let harmony = palette.flatMap { own in palettes[place].map { PaletteHarmony.between($0, own) } }
      let rank = scale.rank(of: scale.affinity(cosine: cosine, harmony: harmony))
      guard place != odd else {
        oddRank = rank
        continue
      }
      rankSum += rank
      if let cosine { looks.append(cosine) }
      if let harmony { harmonies.append(harmony) }
    }
    return Rival(
      picture: picture, rankSum: rankSum, oddRank: oddRank, look: Self.mean(looks),
      colors: Self.mean(harmonies))
  }

  /// The picture as one more.
  func addition(_ rival: Rival) -> BoardFit.Suggestion {
    let count = members.count + 1
    let sum = board.rankSum(on: scale) + rival.rankSum + rival.oddRank
    return suggestion(rival, scoreAfter: sum / Double(count * (count - 1) / 2))
  }

  /// The picture in place of the odd one.
  func replacement(_ rival: Rival) -> BoardFit.Suggestion {
    let left = odd.map { board.fit(of: $0, on: scale) * Double(members.count - 1) } ?? 0
    let sum = board.rankSum(on: scale) - left + rival.rankSum
    return suggestion(rival, scoreAfter: sum / Double(members.count * (members.count - 1) / 2))
  }

  private func suggestion(_ rival: Rival, scoreAfter: Double) -> BoardFit.Suggestion {
    let belonging = members.count - (odd == nil ? 0 : 1)
    return BoardFit.Suggestion(
      id: rival.picture.id, name: rival.picture.name, fit: 100 * rival.rankSum / Double(belonging),
      look: rival.look, colors: rival.colors, scoreAfter: 100 * scoreAfter)
  }

  private static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
