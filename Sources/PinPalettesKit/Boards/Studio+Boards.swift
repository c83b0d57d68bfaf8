internal import Catalog
internal import Imaging
internal import Moodboards
internal import Palettes
internal import Recommendations
internal import VipsImaging

extension Studio {
  /// Makes a moodboard and writes it.
  ///
  /// A picture that cannot be read is left out and reported; the others make the board.
  ///
  /// - Returns: The files written and what is on the board.
  /// - Throws: ``Failure`` when there is no picture at all, `MoodboardsError` when they do
  ///   not fit the page, `ImagingError` when a file cannot be written, and what the search throws.
  public func makeBoard(_ request: BoardRequest) async throws -> BoardReport {
    let paths = try await picturePaths(for: request)
    let output = BoardOutput(request)
    try OutputFile.check(output.files.map(\.path), spare: paths)
    var members: [BoardMember] = []
    var failures: [Failure] = []
    for await outcome in boardMembers(paths) {
      switch outcome {
      case .done(let member): members.append(member)
      case .failed(let failure): failures.append(failure)
      }
    }
    guard !members.isEmpty else {
      throw failures.first ?? Failure(subject: "moodboard", reason: "no picture was found to put on it")
    }
    let board = try await pool.run { [members] in
      let board = try MoodboardDesigner().design(
        members: members.map { MoodboardMember(size: $0.size, palette: $0.palette) },
        options: request.options)
      try draw(board, of: members.map(\.path), into: output)
      return board
    }
    return BoardReport(
      files: output.files.map(\.path), board: board, images: members.map(\.path), failures: failures)
  }

  private func draw(_ board: Moodboard, of paths: [String], into output: BoardOutput) throws {
    let renderer = VipsMoodboardRenderer(
      fontsFolder: configuration.installation.fonts, allowsSVG: configuration.allowsSVG)
    let subject = output.files.first?.path ?? ""
    let pixels = try renderer.render(board, subject: subject) { index in
      let path = paths[index]
      return .init(subject: path, data: try PictureFile(path: path, subject: path).bytes)
    }
    for file in output.files {
      let bytes = try VipsEncoder().encode(pixels, as: file.format, subject: file.path)
      try OutputFile.write(bytes, to: file.path)
    }
  }

  private func picturePaths(for request: BoardRequest) async throws -> [String] {
    var options = SearchOptions()
    options.limit = request.count
    options.diversity = Recommender.boardDiversity
    options.leavesOutDuplicates = true
    // A third more than are shown: enough to choose from, and still about the same thing.
    options.reach = request.count + request.count / 3
    switch request.source {
    case .pictures(let paths): return paths
    case .search(let text): return try await search(text, options: options).map(\.path)
    case .like(let path):
      options.limit -= 1
      guard options.limit > 0 else { return [path] }
      return [path] + (try await similar(to: path, options: options).map(\.path))
    }
  }

  private func boardMembers(_ paths: [String]) -> AsyncStream<Outcome<BoardMember>> {
    let reader = reader
    return reader.outcomes(of: paths, width: configuration.workers) { path in
      let image = try reader.picture(.file(path))
      return BoardMember(
        path: path, size: image.originalSize, palette: PictureAnalyzer().palette(of: image))
    }
  }
}

/// A picture of a board before it has a place.
private struct BoardMember: Sendable {
  let path: String
  let size: PixelSize
  let palette: Palette
}
