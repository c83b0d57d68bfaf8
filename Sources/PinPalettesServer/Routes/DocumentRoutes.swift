internal import Hummingbird

/// The description of all these addresses for programs.
struct DocumentRoutes: APIPart {
  /// `Web/openapi.json`; nil where the pages came without it.
  let document: Asset?

  func addRoutes(to api: RouterGroup<StudioContext>) {
    api.get("openapi.json") { request, _ in
      try request.refuseParameters()
      guard let document else { throw ProblemError.missing("description of this API in this installation") }
      return try await Answer.conditional(request, tag: document.tag) {
        Answer.buffer(document.bytes, type: "application/json")
      }
    }
  }
}
