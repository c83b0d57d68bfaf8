internal import Moodboards
internal import PinPalettesKit

/// Finds the pictures and arrangements that a composition names.
struct BoardFinding: Sendable {
  let studio: Studio
  let stores: APIStores

  /// The composition that the studio takes.
  ///
  /// Every picture is opened once by its id, the one safe way to its bytes: a path that leads out of the library
  /// never gets further than this.
  ///
  /// - Throws: ``ProblemError`` for a picture that the library does not have; `BrowsingError` for one whose file is
  ///   another one than was indexed.
  func composition(_ request: CompositionRequest) async throws -> BoardComposition {
    var paths: [String] = []
    let pictures = try await studio.pictures(request.pictures.map(\.id))
    for (member, picture) in zip(request.pictures, pictures) {
      guard let picture else { throw ProblemError.missing("picture \(member.id) in the library") }
      do {
        _ = try await studio.file(of: member.id)
      } catch let error as BrowsingError where error.code == .unreadableFile {
        // The board is made without it and says so.
      }
      paths.append(picture.path)
    }
    return request.composition(paths: paths, kept: request.keep.flatMap { stores.boards[$0] })
  }

  /// Keeps an arrangement for the next composition.
  ///
  /// - Returns: Its name; nil where it cannot be kept.
  func keep(_ composed: ComposedBoard) -> UploadToken? {
    composed.kept.map { stores.boards.addOnce($0, bytes: Self.bytes(of: $0)) }
  }

  /// About what an arrangement takes in memory.
  private static func bytes(of kept: KeptBoard) -> Int {
    4096 + 512 * (kept.pictures.count + kept.board.labels.count + kept.board.strip.count)
  }
}
