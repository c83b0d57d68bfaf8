internal import Curations
internal import Embeddings
internal import Foundation
internal import Imaging
internal import LibrarySnapshots
internal import Moodboards
internal import Recommendations

/// The pictures that a board is chosen from, each with what the library or its file says of it.
struct CandidatePool: Sendable {
  private let snapshot: LibrarySnapshot
  private var paths: [String] = []
  private var places: [String: Int] = [:]
  private(set) var candidates: [CurationCandidate] = []

  init(snapshot: LibrarySnapshot) { self.snapshot = snapshot }

  /// What the model knows of each, by path.
  var embeddings: [String: Embedding] {
    Dictionary(
      candidates.compactMap { candidate in candidate.embedding.map { (paths[candidate.id], $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether the library or the pool has this file.
  func knows(_ path: String) -> Bool { places[path] != nil || snapshot.place(ofPath: path) != nil }

  /// Whether the library knows that a board would leave this file out.
  func isTooSmall(_ path: String) -> Bool {
    let size = snapshot.place(ofPath: path).flatMap { snapshot.size(at: $0) }
    return size.map { $0.shortSide < Studio.leastBoardPictureSide } ?? false
  }

  func path(of id: Int) -> String { paths[id] }

  /// The numbers of files, of those that are in the pool.
  func ids(of paths: [String]) -> [Int] { paths.compactMap { places[PicturePath.absolute($0)] } }

  /// Adds a picture unless it is there; `stranger` is what its file says, for one that is not in the library.
  mutating func add(_ path: String, relevance: Double, stranger: BoardMember? = nil) {
    guard places[path] == nil else { return }
    let id = paths.count
    if let place = snapshot.place(ofPath: path) {
      candidates.append(CurationCandidate(snapshot, place: place, id: id, relevance: relevance))
    } else if let stranger {
      candidates.append(CurationCandidate(stranger, id: id, relevance: relevance))
    } else {
      return
    }
    paths.append(path)
    places[path] = id
  }

  func curate(for request: CurationRequest, on pool: BlockingPool) async throws -> Curation {
    try await pool.run { [candidates] in try Curator().curate(candidates, for: request) }
  }
}

extension CurationCandidate {
  /// A picture of the library.
  init(_ snapshot: LibrarySnapshot, place: Int, id: Int, relevance: Double = 1) {
    self.init(
      id: id, name: (snapshot.path(at: place) as NSString).lastPathComponent, relevance: relevance,
      embedding: snapshot.embedding(at: place),
      palette: snapshot.palette(at: place).map { PaletteSignature($0) }, size: snapshot.size(at: place),
      perceptualHash: snapshot.perceptualHash(at: place))
  }

  /// A picture that was read from its file.
  init(_ member: BoardMember, id: Int, relevance: Double = 1) {
    self.init(
      id: id, name: (member.path as NSString).lastPathComponent, relevance: relevance,
      embedding: member.embedding, palette: PaletteSignature(member.look.palette), size: member.look.size,
      perceptualHash: member.perceptualHash)
  }
}
