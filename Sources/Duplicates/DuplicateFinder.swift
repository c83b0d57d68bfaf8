internal import Imaging

/// Finds the pictures that show the same among very many.
///
/// Candidates come from hashes, so that nothing is compared with everything:
///
/// 1. the perceptual hash, of each of the eight turns;
/// 2. the hashes of a picture's own parts, for what may have been cropped from it (``Scope/parts``);
/// 3. the hash of the embedding, for what the perceptual hash misses (``Scope/parts``).
///
/// ``PictureComparison`` then decides on each pair.
public struct DuplicateFinder: Sendable {
  /// What to look for.
  public enum Scope: Sendable, Hashable, CaseIterable {
    /// Whole pictures: resized, recompressed, edited, turned, mirrored.
    case whole
    /// Crops, frames and slightly rotated pictures too.
    case parts
  }

  /// The bits by which perceptual hashes of whole pictures may differ.
  static let wholeRadius = 11
  /// The bits by which the hash of a part and that of a whole picture may differ.
  static let partRadius = 7
  /// How parts may lie: a crop that is both mirrored and turned by a quarter is not worth half as much time again.
  static let partTurns: [PictureTurn] = [.upright, .mirrored, .upsideDown, .turnedLeft, .turnedRight]
  /// The bits by which the hashes of embeddings may differ.
  static let embeddingRadius = 11
  /// How many pictures one is compared with in vain at most, nearest hashes first.
  static let comparisonLimit = 200
  /// How many links one picture may have.
  static let linkLimit = 2000
  /// How many of its candidates a pair is judged by, the nearest hashes first.
  static let trialLimit = 12
  /// How many candidates are collected for one picture: what bounds the cost of ten thousand much alike.
  static let candidateLimit = 50_000

  private let pictures: [ComparedPicture]
  private let scope: Scope
  private let hashes: HammingIndex
  /// The picture of each entry of ``hashes``: all but flat ones, which nothing can tell apart.
  private let hashed: [Int]
  private let embeddingHashes: HammingIndex
  /// The picture of each entry of ``embeddingHashes``.
  private let embedded: [Int]

  /// Prepares to compare `pictures` with each other.
  public init(_ pictures: [ComparedPicture], scope: Scope) {
    self.pictures = pictures
    self.scope = scope
    hashed = pictures.indices.filter { !pictures[$0].fingerprint.isFlat }
    hashes = HammingIndex(hashed.map { pictures[$0].fingerprint.perceptualHash })
    embedded = scope == .parts ? hashed.filter { pictures[$0].embeddingHash != nil } : []
    embeddingHashes = HammingIndex(embedded.compactMap { pictures[$0].embeddingHash })
  }

  /// The links that start from some of the pictures; all ranges together give every link, a pair at most twice.
  ///
  /// Ranges are independent of each other: run them on as many threads as there are.
  public func links(from range: Range<Int>) -> [DuplicateLink] {
    range.flatMap(links(from:))
  }

  private func links(from position: Int) -> [DuplicateLink] {
    let picture = pictures[position]
    guard !picture.fingerprint.isFlat else { return [] }
    let grid = StructureGrid(picture.fingerprint.grid, aspectRatio: picture.size.aspectRatio)
    var links: [DuplicateLink] = []
    var compared = 0
    var current = -1
    var trials = 0
    for candidate in candidates(of: position) {
      if candidate.other != current {
        guard compared < Self.comparisonLimit, links.count < Self.linkLimit else { break }
        (current, trials) = (candidate.other, 0)
        compared += 1
      }
      guard trials < Self.trialLimit else { continue }
      trials += 1
      if let link = link(position, grid, candidate) {
        links.append(link)
        trials = Self.trialLimit
        compared -= 1
      }
    }
    return links
  }

  /// A picture to compare with, and what the hashes suggest of how they belong together.
  private struct Candidate {
    var other: Int
    var turn: PictureTurn
    var window: Int?
    var distance: Int
    /// The smallest distance of any candidate with the same picture.
    var nearest = 0

    var order: (Int, Int, Int, UInt8, Int) { (nearest, other, distance, turn.rawValue, window ?? -1) }
  }

  /// The candidates, all of one picture together, the nearest picture first.
  private func candidates(of position: Int) -> [Candidate] {
    var found: [Candidate] = []
    let fingerprint = pictures[position].fingerprint
    for turn in PictureTurn.allCases {
      hashes.forEachHash(
        within: Self.wholeRadius, of: PerceptualHash.turned(fingerprint.perceptualHash, turn)
      ) { entry, distance in
        let other = hashed[entry]
        guard other > position, found.count < Self.candidateLimit else { return }
        found.append(Candidate(other: other, turn: turn.inverse, window: nil, distance: distance))
      }
    }
    if scope == .parts {
      for (window, hash) in HashWindow.hashes(of: fingerprint.grid).enumerated() {
        for turn in Self.partTurns {
          hashes.forEachHash(within: Self.partRadius, of: PerceptualHash.turned(hash, turn)) {
            entry, distance in
            let other = hashed[entry]
            guard other != position, found.count < Self.candidateLimit else { return }
            found.append(Candidate(other: other, turn: turn.inverse, window: window, distance: distance))
          }
        }
      }
    }
    if let hash = pictures[position].embeddingHash, scope == .parts {
      embeddingHashes.forEachHash(within: Self.embeddingRadius, of: hash) { entry, distance in
        let other = embedded[entry]
        guard other > position else { return }
        // Behind what the perceptual hashes found: this says that they look alike, not where they do.
        let distance = distance + 64
        for turn in [PictureTurn.upright, .mirrored] {
          found.append(Candidate(other: other, turn: turn, window: nil, distance: distance))
        }
      }
    }
    var nearest: [Int: Int] = [:]
    for candidate in found {
      nearest[candidate.other] = min(nearest[candidate.other] ?? .max, candidate.distance)
    }
    for index in found.indices { found[index].nearest = nearest[found[index].other] ?? 0 }
    return found.sorted { $0.order < $1.order }
  }

  private func link(_ position: Int, _ grid: StructureGrid, _ candidate: Candidate) -> DuplicateLink? {
    let (picture, other) = (pictures[position], pictures[candidate.other])
    if candidate.turn == .upright, picture.fingerprint == other.fingerprint, picture.size == other.size {
      let match = PictureMatch(turn: .upright, similarity: 1, coverage: 1, isEdited: false)
      return DuplicateLink(outer: position, inner: candidate.other, match: match)
    }
    let comparison = PictureComparison(
      outer: grid,
      inner: StructureGrid(
        other.fingerprint.grid, aspectRatio: other.size.aspectRatio, turn: candidate.turn),
      turn: candidate.turn)
    if let match = comparison.match(near: candidate.window.map { HashWindow.parts[$0] } ?? .whole) {
      return accepted(DuplicateLink(outer: position, inner: candidate.other, match: match))
    }
    guard candidate.window == nil, scope == .parts else { return nil }
    // Close as wholes, yet not the same: this one may be the part.
    let turn = candidate.turn.inverse
    let reverse = PictureComparison(
      outer: StructureGrid(other.fingerprint.grid, aspectRatio: other.size.aspectRatio),
      inner: StructureGrid(picture.fingerprint.grid, aspectRatio: picture.size.aspectRatio, turn: turn),
      turn: turn)
    return reverse.match(near: .whole).flatMap {
      accepted(DuplicateLink(outer: candidate.other, inner: position, match: $0))
    }
  }

  private func accepted(_ link: DuplicateLink) -> DuplicateLink? {
    scope == .parts || !link.match.isPart ? link : nil
  }
}
