internal import Imaging
internal import Moodboards

extension Studio {
  /// Draws a board as the bytes of one file; nothing is written.
  ///
  /// The bytes are those that ``makeBoard(_:)`` writes for the same files and options. Two boards are drawn at a
  /// time, a large one alone; others wait, and too many are turned away.
  ///
  /// - Returns: The file.
  /// - Throws: What ``compose(_:)`` throws; ``StudioError`` with code `tooLarge` for a page above
  ///   ``BoardFormat/mostPixels``, or `busy`; `ImagingError` for what cannot be drawn.
  public func render(_ composition: BoardComposition, as format: BoardFormat) async throws -> RenderedBoard {
    let pixels = composition.options.size.pixels
    guard pixels.area <= format.mostPixels else {
      throw StudioError(
        .tooLarge, subject: "\(composition.options.size)",
        reason:
          "\(format.name) is drawn up to \(format.mostPixels / 1_000_000) million pixels, and this page has"
          + " \((pixels.area + 999_999) / 1_000_000) million; choose a smaller size\(format.hint)")
    }
    try composition.check()
    let weight = pixels.area > BoardFormat.largePixels ? 2 : 1
    return try await resources.desk.rendering.run(weight: weight, subject: "moodboard") {
      try await draw(composition, as: format)
    }
  }

  private func draw(_ composition: BoardComposition, as format: BoardFormat) async throws -> RenderedBoard {
    let writer = try await boardWriter(for: [format])
    var broken: [String: Failure] = [:]
    while true {
      let composed = try await compose(composition, without: broken)
      do {
        let files = try await writer.files(
          of: composed.board, members: composed.draft.members, options: composed.draft.options,
          formats: [format], subject: "moodboard")
        guard let bytes = files.first else { preconditionFailure("one file a format") }
        let stem = BoardName.slug(of: composition.options.title ?? "moodboard")
        return RenderedBoard(
          format: format, bytes: bytes, fileName: "\(stem).\(format.rawValue)", composed: composed)
      } catch let error as BoardWriter.BrokenPictures {
        // A file may be sound at an eighth of its size and end early at its full one.
        for (member, failure) in error.failures { broken[composed.draft.members[member].path] = failure }
      }
    }
  }

  /// What turns a board into files of these formats.
  func boardWriter(for formats: [BoardFormat]) async throws -> BoardWriter {
    let needsFonts = formats.contains(.svg) || formats.contains(.html)
    return BoardWriter(
      pictures: BoardPictures(reader: reader, width: configuration.workers), renderer: boardRenderer,
      pool: pool, webFonts: needsFonts ? try await pool.run { try webFonts() } : [])
  }
}

extension BoardFormat {
  fileprivate var hint: String { mostPixels < BoardFormat.png.mostPixels ? ", or PNG" : "" }
}
