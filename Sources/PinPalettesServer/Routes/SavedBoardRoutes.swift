internal import HTTPTypes
internal import Hummingbird
internal import PinPalettesKit

/// Boards that are kept under a name.
struct SavedBoardRoutes: APIPart {
  let studio: Studio
  let stores: APIStores

  /// What else lies beside saved boards: no board of such a name can be asked for, nor saved.
  static let takenNames: Set = ["options", "layout", "render"]
  private static let takenReason = "has a name that is an address of the API; give the file another one"

  func addRoutes(to api: RouterGroup<StudioContext>) {
    api.get("boards") { request, _ in try await list(request) }
    api.get("boards/:name") { request, context in try await open(request, try context.name()) }
    api.put("boards/:name") { request, context in try await save(request, try context.name()) }
    api.delete("boards/:name") { request, context in
      try request.refuseParameters()
      try await studio.removeBoard(named: try context.name())
      return Answer.empty()
    }
    api.get("boards/:name/file") { request, context in try await file(request, try context.name()) }
  }

  private func list(_ request: Request) async throws -> Response {
    try request.refuseParameters()
    let saved = try await studio.savedBoards()
    let taken = saved.boards.filter { Self.takenNames.contains($0.name) }
    let failures = saved.failures + taken.map { Failure(subject: $0.name, reason: Self.takenReason) }
    let answer = SavedBoardsAnswer(
      boards: saved.boards.filter { !Self.takenNames.contains($0.name) }.map(SavedBoardAnswer.init),
      failures: failures.map(FailureAnswer.init))
    return try Answer.tagged(answer, to: request)
  }

  private func open(_ request: Request, _ name: String) async throws -> Response {
    try request.refuseParameters()
    let opened = try await studio.openBoard(named: name)
    let pictures = try await studio.pictures(atPaths: opened.composition.pictures.map(\.path))
    let composed = try await studio.compose(opened.composition)
    let token = BoardFinding(studio: studio, stores: stores).keep(composed)
    let answer = OpenedBoardAnswer(
      saved: SavedBoardAnswer(opened.saved),
      composition: CompositionAnswer(opened.composition, ids: pictures.map { $0?.id }),
      board: BoardAnswer(composed.board, pictures: composed.pictures, token: token),
      failures: (opened.failures + composed.failures).map(FailureAnswer.init))
    return try Answer.tagged(answer, to: request)
  }

  private func save(_ request: Request, _ name: String) async throws -> Response {
    try request.refuseParameters()
    // Before the body is read: a name that no board can have needs no composition.
    _ = try BoardName(name)
    let replaces = try Self.replaces(request.headers)
    let wanted = try CompositionRequest(try await RequestBytes.json(request, stores: stores))
    let composition = try await BoardFinding(studio: studio, stores: stores).composition(wanted)
    do {
      let saved = try await studio.saveBoard(composition, named: name).saved
      return try Answer.json(SavedBoardAnswer(saved), status: .created, cache: .never)
    } catch let error as StudioError where error.code == .exists {
      guard replaces else { throw ProblemError(.preconditionFailed, "\(name) is saved already") }
      let saved = try await studio.saveBoard(composition, named: name, replacing: true).saved
      return try Answer.json(SavedBoardAnswer(saved), cache: .never)
    }
  }

  /// Whether a board may take the place of another: RFC 9110, 13.1.2.
  private static func replaces(_ headers: HTTPFields) throws(ProblemError) -> Bool {
    switch headers[.ifNoneMatch] {
    case nil: return true
    case "*": return false
    default:
      throw ProblemError(
        .badRequest, "If-None-Match may only be * here, which saves the board unless there is one of its name"
      )
    }
  }

  private func file(_ request: Request, _ name: String) async throws -> Response {
    let parameters = try QueryParameters(request, allowing: "format")
    let format = try parameters.choice("format", default: BoardFileFormat.png)
    let opened = try await studio.openBoard(named: name)
    let board = try await studio.render(opened.composition, as: format.format)
    return try await Answer.conditional(request, tag: EntityTag(content: board.bytes)) {
      Answer.bytes(
        board.bytes, type: format.mediaType,
        headers: [
          .contentDisposition: ContentDisposition(
            kind: .attachment, name: "\(opened.saved.name).\(format.format.rawValue)"
          ).value
        ])
    }
  }
}
