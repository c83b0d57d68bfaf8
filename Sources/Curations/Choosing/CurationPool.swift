internal import Embeddings
internal import Imaging
internal import Recommendations

/// The candidates that are compared with each other: the most relevant, no two of them the same.
struct CurationPool {
  /// The pictures, those that the request names first, the others by falling relevance, ties by id.
  private(set) var pictures: [CurationCandidate] = []
  /// The near-duplicates of each, by relevance.
  private(set) var duplicates: [[CurationCandidate]] = []
  /// How many of the pictures the request names.
  private(set) var requiredCount = 0
  /// Those ruled out by the request, by relevance.
  private(set) var excluded: [CurationCandidate] = []
  /// Those too small to show, by relevance.
  private(set) var tiny: [CurationCandidate] = []
  /// How many were too far down the ranking.
  private(set) var uncomparedCount = 0
  /// The place of each candidate by relevance, from 1 on.
  private(set) var ranks: [Int: Int] = [:]

  private let rule: DuplicateRule?

  /// How far down the ranking a board of `count` may reach: a third more than are shown without cohesion,
  /// which is enough for variety and still about the same thing; up to four times as many for colors that go
  /// together.
  ///
  /// No more than can be compared in half a second.
  static func reach(for count: Int, cohesion: Double) -> Int {
    let wide = Double(count) * (4 + 8 * cohesion) / 3
    return min(max(Int(wide.rounded(.up)), count + 4), max(450, count + count / 4))
  }

  /// Gathers a pool.
  ///
  /// - Precondition: The request is valid for the candidates.
  init(_ candidates: [CurationCandidate], for request: CurationRequest) {
    rule = request.duplicates
    let ranked = candidates.sorted { ($1.relevance, $0.id) < ($0.relevance, $1.id) }
    for (place, candidate) in ranked.enumerated() { ranks[candidate.id] = place + 1 }
    var named = Set<Int>()
    let required = ([request.hero].compactMap(\.self) + request.pinned).filter { named.insert($0).inserted }
    let byID = Dictionary(uniqueKeysWithValues: candidates.map { ($0.id, $0) })
    for picture in required.compactMap({ byID[$0] }) { take(picture) }
    requiredCount = pictures.count
    let ruledOut = Set(request.excluded)
    let limit = max(Self.reach(for: request.count, cohesion: request.cohesion), requiredCount)
    for candidate in ranked where !named.contains(candidate.id) {
      if ruledOut.contains(candidate.id) {
        excluded.append(candidate)
      } else if pictures.count >= limit {
        uncomparedCount += 1
      } else if let side = candidate.size?.shortSide, side < request.leastShortSide {
        tiny.append(candidate)
      } else {
        offer(candidate)
      }
    }
    takeTiny(upTo: max(request.count, requiredCount))
  }

  /// A board of small pictures is better than one of fewer.
  private mutating func takeTiny(upTo count: Int) {
    var left: [CurationCandidate] = []
    for candidate in tiny {
      if pictures.count < count { offer(candidate) } else { left.append(candidate) }
    }
    tiny = left
  }

  /// The relevances, stretched so that the reach of the ranking is 0…1.
  ///
  /// Scores of a search crowd, and how far they fall from the first picture to the last that may be taken is
  /// what a place further down costs. Where they hardly fall, it costs little.
  var relevances: [Double] {
    let all = pictures.map(\.relevance)
    // What the request names is no answer of the search; often it is the question.
    let found = all.dropFirst(requiredCount)
    guard let high = found.max(), let low = found.min() else { return all }
    let range = max(high - low, 0.1)
    return all.map { min(max(1 - (high - $0) / range, 0), 1) }
  }

  private mutating func take(_ picture: CurationCandidate) {
    pictures.append(picture)
    duplicates.append([])
  }

  private mutating func offer(_ candidate: CurationCandidate) {
    let same = pictures.indices.filter { isSame(pictures[$0], candidate) }
    guard let first = same.first else { return take(candidate) }
    // Of copies the large one is shown, unless it answers clearly less well.
    if same.count == 1, first >= requiredCount, isLargerCopy(candidate, of: pictures[first]) {
      duplicates[first].append(pictures[first])
      pictures[first] = candidate
    } else {
      duplicates[first].append(candidate)
    }
  }

  private func isLargerCopy(_ candidate: CurationCandidate, of kept: CurationCandidate) -> Bool {
    guard let size = candidate.size, let keptSize = kept.size else { return false }
    return Double(size.shortSide) >= 1.5 * Double(keptSize.shortSide)
      && candidate.relevance >= kept.relevance - 0.05
  }

  private func isSame(_ first: CurationCandidate, _ second: CurationCandidate) -> Bool {
    guard let rule else { return false }
    return rule.areDuplicates(first, second)
  }
}

extension DuplicateRule {
  /// Whether two pictures count as the same, as ``Recommender`` decides it.
  func areDuplicates(_ first: CurationCandidate, _ second: CurationCandidate) -> Bool {
    areDuplicates(
      first.perceptualHash, second.perceptualHash,
      similarity: first.embedding.flatMap { one in second.embedding.map { one.similarity(to: $0) } })
  }
}
