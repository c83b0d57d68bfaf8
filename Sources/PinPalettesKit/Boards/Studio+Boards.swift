internal import BoardFormats
internal import CairoDrawing
internal import Foundation
internal import Imaging
internal import Moodboards

extension Studio {
  /// Makes a moodboard and writes it.
  ///
  /// A picture that cannot be read is left out and reported; the others make the board.
  ///
  /// - Returns: The files written and what is on the board.
  /// - Throws: ``Failure`` when there is no picture at all, `MoodboardsError` when they do
  ///   not fit the page, `CurationsError` for a choice that is impossible, `ImagingError` when a file cannot be
  ///   written, and what the search throws.
  public func makeBoard(_ request: BoardRequest) async throws -> BoardReport {
    let output = BoardOutput(
      output: request.output, name: request.boardName, formats: request.formats,
      writesDocument: request.writesDocument)
    let choice = try await boardChoice(for: request)
    let (members, failures) = await boardMembers(choice.paths, embeddings: choice.embeddings)
    var draft = BoardDraft(
      members: members, options: request.options, source: choice.source, pins: choice.pins,
      explanation: choice.explanation, failures: failures)
    draft.setCaptions()
    draft.options.hero = members.firstIndex { $0.path == choice.hero } ?? 0
    return try await finish(draft, into: output, sparing: choice.paths)
  }

  /// Designs and draws a board and writes its files, none of which may replace one of the `originals`.
  func finish(
    _ draft: BoardDraft, into output: BoardOutput, sparing originals: [String]
  ) async throws -> BoardReport {
    try OutputFile.check(output.paths, spare: originals)
    var draft = draft
    let renderer = boardRenderer
    let writer = try await boardWriter(for: output.files.map(\.format))
    let subject = output.paths.first ?? "moodboard"
    while true {
      guard !draft.members.isEmpty else {
        throw draft.failures.first
          ?? Failure(subject: "moodboard", reason: "no picture was found to put on it")
      }
      let board = try await pool.run { [draft] in
        try draft.board
          ?? renderer.typeset(
            MoodboardDesigner().design(members: draft.members.map(\.look), options: draft.options))
      }
      do {
        let files = try await writer.files(
          of: board, members: draft.members, options: draft.options, formats: output.files.map(\.format),
          subject: subject)
        return try await write(files, of: board, draft, into: output)
      } catch let broken as BoardWriter.BrokenPictures {
        // A file may be sound at an eighth of its size and end early at its full one.
        draft.leaveOut(broken.failures)
      }
    }
  }

  private func write(
    _ files: [[UInt8]], of board: Moodboard, _ draft: BoardDraft, into output: BoardOutput
  ) async throws -> BoardReport {
    let metrics = MoodboardMetrics(
      board, members: draft.members.map(\.look), duplicatePairs: draft.duplicates.count)
    return try await pool.run {
      for (file, bytes) in zip(output.files, files) { try OutputFile.write(bytes, to: file.path) }
      if let path = output.document {
        let folder = (path as NSString).deletingLastPathComponent
        try OutputFile.write(draft.document(board: board, in: folder).encoded(), to: path)
      }
      if let path = output.metrics {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        try OutputFile.write(Array(encoder.encode(metrics)) + [UInt8(ascii: "\n")], to: path)
      }
      return BoardReport(
        files: output.paths, board: board, images: draft.members.map(\.path), metrics: metrics,
        explanation: draft.explanation, failures: draft.failures)
    }
  }

  /// The fonts that drawings and pages carry with them; blocking.
  func webFonts() throws -> [WebFont] {
    try BoardTypeface.allCases.map { typeface in
      let path = configuration.installation.fonts + "/Web/" + typeface.webFileName
      return WebFont(typeface: typeface, bytes: try PictureFile(path: path, subject: path).bytes)
    }
  }
}
