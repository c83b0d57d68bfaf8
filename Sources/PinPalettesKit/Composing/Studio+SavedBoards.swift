internal import BoardFormats
internal import Catalog
internal import Foundation
internal import LibrarySnapshots
internal import Moodboards

extension Studio {
  /// Saves a board under a name, to be opened again here or with `moodboard --from`.
  ///
  /// - Parameters:
  ///   - composition: The board; a picture of it that cannot be read is not saved with it.
  ///   - name: Its name, as ``BoardName`` allows.
  ///   - replacing: Whether it takes the place of a board of this name; otherwise that is an error.
  /// - Returns: The board's entry in the list, and the board.
  /// - Throws: ``StudioError`` with code `invalidName`, `exists`, `unwritable` or `busy`, and what
  ///   ``compose(_:)`` throws.
  @discardableResult
  public func saveBoard(
    _ composition: BoardComposition, named name: String, replacing: Bool = false
  ) async throws -> (saved: SavedBoard, composed: ComposedBoard) {
    let name = try BoardName(name)
    let shelf = boardShelf
    let composed = try await compose(composition)
    let saved = try await pool.run {
      let document = composed.draft.document(board: composed.board, in: shelf.folder)
      try shelf.write(document.encoded(), as: name, replacing: replacing)
      return try shelf.document(of: name).saved
    }
    return (saved, composed)
  }

  /// Lists the boards that were saved; of more than a thousand, those saved last.
  ///
  /// - Returns: The boards, and the documents that cannot be read.
  /// - Throws: `CancellationError`.
  public func savedBoards() async throws -> SavedBoards {
    let shelf = boardShelf
    let desk = resources.desk
    let entries = try await pool.run { shelf.entries() }
    let stream = reader.outcomes(of: entries, width: configuration.workers) { entry in
      let path = shelf.path(of: entry.name)
      if let saved = desk.savedBoard(at: path, stamp: entry.stamp) { return saved }
      do {
        let saved = try shelf.document(of: entry.name).saved
        desk.keep(saved, at: path, stamp: entry.stamp)
        return saved
      } catch {
        throw Failure(subject: entry.name.description, reason: Failure(error).reason)
      }
    }
    var boards: [SavedBoard] = []
    var failures: [Failure] = []
    for await outcome in stream {
      switch outcome {
      case .done(let board): boards.append(board)
      case .failed(let failure): failures.append(failure)
      }
    }
    try Task.checkCancellation()
    return SavedBoards(boards: boards, failures: failures)
  }

  /// Opens a saved board to be worked on, with those of its pictures that the library has.
  ///
  /// A picture that has moved is found again by its content. Only pictures of the library are opened: a document
  /// comes from anywhere and may name any file.
  ///
  /// - Returns: The board.
  /// - Throws: ``StudioError`` with code `invalidName` or `notFound`, `BoardFormatsError` for a document that cannot
  ///   be read, and `CatalogError`.
  public func openBoard(named name: String) async throws -> OpenedBoard {
    let name = try BoardName(name)
    let shelf = boardShelf
    let (document, saved) = try await pool.run { try shelf.document(of: name) }
    let snapshot = try await resources.librarySnapshot(needsModel: false)
    return try await pool.run {
      let opening = BoardOpening(document, in: shelf.folder, snapshot: snapshot)
      return OpenedBoard(saved: saved, composition: opening.composition, failures: opening.failures)
    }
  }

  /// Removes a saved board; files that were drawn of it stay.
  ///
  /// - Throws: ``StudioError`` with code `invalidName`, `notFound` or `unwritable`.
  public func removeBoard(named name: String) async throws {
    let name = try BoardName(name)
    let shelf = boardShelf
    try await pool.run { try shelf.remove(name) }
  }

  private var boardShelf: BoardShelf {
    BoardShelf(folder: PicturePath.absolute(configuration.boardsFolder ?? BoardOutput.defaultFolder))
  }
}
