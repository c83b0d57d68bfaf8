internal import Hummingbird
internal import PinPalettesKit
internal import Recommendations

/// Searches in the query language, by terms, and for pictures like one.
struct SearchRoutes: APIPart {
  let studio: Studio
  let stores: APIStores

  func addRoutes(to api: RouterGroup<StudioContext>) {
    api.get("search") { request, _ in
      try await answer(try SearchRequest(request), to: request)
    }
    api.post("search") { request, _ in
      try request.refuseParameters()
      let search = try SearchRequest(try await RequestBytes.json(request, stores: stores))
      return try await answer(search, to: request)
    }
    api.get("images/:id/similar") { request, context in
      try await answer(try SearchRequest(similarTo: try context.pictureID(), request), to: request)
    }
  }

  private func answer(_ search: SearchRequest, to request: Request) async throws -> Response {
    let looks = try search.uploads(from: stores.uploads)
    guard request.method != .post else { return try await found(search, looks) }
    // Everything else that the answer depends on stands in the address, but for the time that it takes.
    let tag = EntityTag(Studio.version, try await studio.libraryState(), request.uri.string).weak
    return try await Answer.conditional(request, tag: tag) { try await found(search, looks) }
  }

  private func found(_ search: SearchRequest, _ uploads: [String: UploadedPicture]) async throws -> Response {
    let clock = ContinuousClock()
    let start = clock.now
    let answer = try await studio.searchLibrary(search.query, uploads: uploads, options: search.options)
    return Answer.json(SearchAnswerBody(answer, took: clock.now - start).json)
  }
}
