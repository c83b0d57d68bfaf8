internal import HTTPTypes
internal import Hummingbird
internal import PinPalettesKit

/// Boards that are put together: what can be chosen, a live preview, the finished file.
struct ComposingRoutes: APIPart {
  let studio: Studio
  let stores: APIStores

  func addRoutes(to api: RouterGroup<StudioContext>) {
    api.get("boards/options") { request, _ in
      try request.refuseParameters()
      return try Answer.tagged(BoardOptionsAnswer(Studio.boardChoices), to: request)
    }
    api.post("boards/layout") { request, _ in try await layout(request) }
    api.post("boards/render") { request, _ in try await render(request) }
  }

  private func layout(_ request: Request) async throws -> Response {
    try request.refuseParameters()
    let wanted = try CompositionRequest(try await RequestBytes.json(request, stores: stores))
    let finding = BoardFinding(studio: studio, stores: stores)
    let composed = try await studio.compose(try await finding.composition(wanted))
    let answer = LayoutAnswer(composed, ids: wanted.pictures.map(\.id), token: finding.keep(composed))
    return try Answer.json(answer, cache: .never)
  }

  private func render(_ request: Request) async throws -> Response {
    let parameters = try QueryParameters(request, allowing: "format")
    let format = try parameters.choice("format", default: BoardFileFormat.png)
    let wanted = try CompositionRequest(try await RequestBytes.json(request, stores: stores))
    let finding = BoardFinding(studio: studio, stores: stores)
    let board = try await studio.render(try await finding.composition(wanted), as: format.format)
    return Answer.attachment(board.bytes, type: format.mediaType, name: board.fileName)
  }
}
