internal import BoardFormats
public import Curations
internal import Embeddings
internal import Foundation
internal import Imaging
internal import LibrarySnapshots
internal import Moodboards
internal import Recommendations

/// How well the pictures of a board go together, and which files the judgement speaks of.
public struct BoardFitReport: Sendable {
  /// The judgement; its ids are places in ``files``.
  public let fit: BoardFit
  /// The files of the board and of the suggestions, absolute.
  public let files: [String]
  /// How many pictures of the library it was measured against.
  public let librarySize: Int
  /// Pictures of the board that could not be read.
  public let failures: [Failure]
}

extension Studio {
  /// The most pictures of the library that are looked through; of more, as many evenly spaced.
  private static let mostJudged = 20_000

  /// Tells which picture of a finished board does not belong, and what of the library would.
  ///
  /// - Parameters:
  ///   - path: The board's document.
  ///   - limit: How many suggestions, at least 1.
  /// - Returns: The judgement.
  /// - Throws: ``Failure``, `BoardFormatsError` for the document, `CurationsError` for a board of one.
  public func judgeBoard(_ path: String, limit: Int = 5) async throws -> BoardFitReport {
    let path = PicturePath.absolute(path)
    let document = try await boardDocument(at: path)
    let folder = (path as NSString).deletingLastPathComponent
    let paths = document.pictures.map { BoardPath.resolved($0.path, in: folder) }
    let (members, failures) = await boardMembers(paths)
    // Without a catalog a board is judged by its pictures alone.
    let snapshot = try? await resources.librarySnapshot(needsModel: false)
    let embeddings = await embeddings(of: members, snapshot: snapshot)
    var files = members.map(\.path)
    let board = members.enumerated().map { index, member in
      var member = member
      member.look.embedding = embeddings[index]?.values ?? []
      return CurationCandidate(member, id: index)
    }
    var library: [CurationCandidate] = []
    if let snapshot {
      let own = Set(members.map(\.hash))
      let step = max(1, snapshot.count / Self.mostJudged)
      for place in stride(from: 0, to: snapshot.count, by: step)
      where !own.contains(snapshot.contentHash(at: place)) && snapshot.hasAnalysis(at: place) {
        library.append(CurationCandidate(snapshot, place: place, id: files.count))
        files.append(snapshot.path(at: place))
      }
    }
    var judge = BoardJudge()
    judge.suggestionCount = limit
    let fit = try await pool.run { [judge, library] in try judge.judge(board, library: library) }
    return BoardFitReport(fit: fit, files: files, librarySize: snapshot?.count ?? 0, failures: failures)
  }

  /// The embeddings of a board's pictures: from the library where it knows their content, else computed; nil for
  /// all where there is no model.
  private func embeddings(of members: [BoardMember], snapshot: LibrarySnapshot?) async -> [Embedding?] {
    var known = members.map { member in
      snapshot.flatMap { snapshot in
        snapshot.places(of: member.hash).first.flatMap { snapshot.embedding(at: $0) }
      }
    }
    for index in members.indices where known[index] == nil {
      guard let outcomes = try? await self.embeddings(of: [members[index].path]) else { break }
      for await outcome in outcomes {
        if case .done(let report) = outcome { known[index] = report.embedding }
      }
    }
    return known
  }
}
