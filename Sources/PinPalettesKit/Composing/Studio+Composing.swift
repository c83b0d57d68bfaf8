internal import CairoDrawing
internal import Foundation
internal import Imaging
internal import Moodboards

extension Studio {
  /// Arranges a board and sets its type, in memory: nothing is written, and no picture is drawn.
  ///
  /// A picture is read once and then remembered for as long as its file is the same, so that the next look at the
  /// same pictures takes little more than the layout. A picture that cannot be read, or is too small, is left out and
  /// reported. The board is the one that ``makeBoard(_:)`` makes of the same files and options.
  ///
  /// - Returns: The board.
  /// - Throws: `MoodboardsError` for settings, a number of pictures or an exchange that is not possible, and where
  ///   the pictures do not fit the page; ``Failure`` when no picture can be read; ``StudioError`` with code `busy`;
  ///   `CancellationError`.
  public func compose(_ composition: BoardComposition) async throws -> ComposedBoard {
    try await compose(composition, without: [:])
  }

  /// Composes without some of the pictures, which turned out to be broken.
  func compose(
    _ composition: BoardComposition, without broken: [String: Failure]
  ) async throws -> ComposedBoard {
    try composition.check()
    let paths = composition.pictures.map(\.path)
    let outcomes = try await rememberedMembers(paths.filter { broken[$0] == nil })
    let cast = BoardCast(composition, outcomes: outcomes, broken: broken)
    guard !cast.members.isEmpty else {
      throw cast.failures.first ?? Failure(subject: "moodboard", reason: "has no picture")
    }
    let renderer = boardRenderer
    let desk = resources.desk
    return try await desk.designing.run(subject: "moodboard") { [pool] in
      try await pool.run {
        let board = try cast.arranged { options, looks throws(MoodboardsError) in
          let design = BoardDesk.Design(members: looks, options: options)
          if let board = desk.board(of: design) { return board }
          let board = try MoodboardDesigner().design(members: looks, options: options)
          desk.keep(board, of: design)
          return board
        }
        return ComposedBoard(cast, arranged: board, typeset: try renderer.typeset(board))
      }
    }
  }

  /// Draws boards, with the installation's fonts.
  var boardRenderer: CairoBoardRenderer {
    CairoBoardRenderer(fontsFolder: configuration.installation.fonts)
  }

  /// What boards have to know of pictures, an outcome a path: remembered, or read now.
  private func rememberedMembers(_ paths: [String]) async throws -> [String: Outcome<BoardMember>] {
    let desk = resources.desk
    let unique = Array(Set(paths)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let looks = try await pool.run {
      unique.map { path -> (stamp: FileStamp?, member: BoardMember?) in
        let stamp = try? FileStamp(path: path, subject: path)
        return (stamp, stamp.flatMap { desk.member(at: path, stamp: $0) })
      }
    }
    var known: [String: Outcome<BoardMember>] = [:]
    var stamps: [String: FileStamp] = [:]
    for (path, look) in zip(unique, looks) {
      if let member = look.member { known[path] = .done(member) }
      stamps[path] = look.stamp
    }
    let unread = unique.filter { known[$0] == nil }
    guard !unread.isEmpty else { return known }
    let decoder = reader.decoder
    let stream = reader.outcomes(of: unread, width: configuration.workers) { path in
      try Self.boardMember(path, embedding: nil, decoder: decoder)
    }
    var index = 0
    for await outcome in stream {
      let path = unread[index]
      known[path] = outcome
      if case .done(let member) = outcome, let stamp = stamps[path] { desk.keep(member, stamp: stamp) }
      index += 1
    }
    try Task.checkCancellation()
    return known
  }
}
