internal import BoardFormats
internal import Curations
internal import Embeddings
internal import Foundation
internal import LibrarySnapshots
internal import Recommendations

/// The pictures that go onto a board, and why.
struct BoardChoice: Sendable {
  /// The files, the hero first unless they were given.
  var paths: [String]
  /// The file that leads.
  var hero: String?
  /// What the model knows of each, by path.
  var embeddings: [String: Embedding] = [:]
  /// The files that a person named.
  var pins: Set<String> = []
  /// Why these, in sentences.
  var explanation: [String] = []
  /// How they were found, to be told in the document.
  var source: BoardDocument.Source?
}

extension Studio {
  /// How many times as many pictures as are wanted the curator chooses from.
  private static let curationReach = 4
  /// The fewest it chooses from, where the library has as many.
  private static let leastCurated = 24

  /// Finds the pictures for a board.
  func boardChoice(for request: BoardRequest) async throws -> BoardChoice {
    switch request.source {
    case .pictures(let paths):
      try Self.checkBoardCount(paths.count)
      if let hero = request.hero, !paths.contains(where: { Self.isSame($0, hero) }) {
        throw Failure(subject: hero, reason: "is to lead the board and is not among its pictures")
      }
      return BoardChoice(
        paths: paths,
        hero: request.hero.flatMap { hero in paths.first { Self.isSame($0, hero) } } ?? paths.first)
    case .like(let path):
      let query = try SearchQuery(terms: [WeightedTerm(.image(path))])
      var choice = try await curated(query, for: request, leading: request.hero ?? path, with: [path])
      choice.source?.like = [PicturePath.absolute(path)]
      return choice
    case .search(let query):
      var choice = try await curated(query, for: request, leading: request.hero, with: [])
      choice.source?.search = query.description
      return choice
    }
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    PicturePath.absolute(one) == PicturePath.absolute(other)
  }

  /// Asks the library, and chooses from the answer.
  private func curated(
    _ query: SearchQuery, for request: BoardRequest, leading hero: String?, with own: [String]
  ) async throws -> BoardChoice {
    var options = SearchOptions()
    options.limit = max(Self.leastCurated, Self.curationReach * request.count)
    let answer = try await search(query, options: options)
    let snapshot = try await resources.librarySnapshot(needsModel: false)
    let excluded = try ExcludedPictures(request.without)
    let named = (own + request.pins + [hero].compactMap(\.self)).map(PicturePath.absolute)
    var pool = CandidatePool(snapshot: snapshot)
    for result in answer.results where !excluded.contains(result.path) {
      if pool.isTooSmall(result.path) { continue }
      pool.add(result.path, relevance: result.score)
    }
    // What was named may not be in the library, or not in the answer.
    let (strangers, failures) = await boardMembers(named.filter { !pool.knows($0) })
    if let failure = failures.first { throw failure }
    for path in named { pool.add(path, relevance: 1, stranger: strangers.first { $0.path == path }) }
    var wanted = CurationRequest()
    wanted.count = request.count
    wanted.cohesion = request.cohesion
    wanted.pinned = pool.ids(of: own + request.pins)
    wanted.hero = hero.flatMap { pool.ids(of: [$0]).first }
    let curation = try await pool.curate(for: wanted, on: self.pool)
    return BoardChoice(
      paths: curation.ids.map { pool.path(of: $0) }, hero: curation.hero.map { pool.path(of: $0) },
      embeddings: pool.embeddings, pins: Set(request.pins.map(PicturePath.absolute)),
      explanation: curation.sentences,
      source: BoardDocument.Source(cohesion: request.cohesion, count: request.count))
  }
}
