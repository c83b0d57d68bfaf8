internal import HTTPTypes
internal import Hummingbird

/// Answers only requests that are meant for this server, by its own name: against DNS rebinding.
struct HostGuard: RouterMiddleware {
  let names: HostNames

  func handle(
    _ request: Request, context: StudioContext,
    next: (Request, StudioContext) async throws -> Response
  ) async throws -> Response {
    guard let authority = request.head.authority else {
      throw ProblemError(.badRequest, "A request must say its Host")
    }
    // The first Host is the authority; what is left of them is a second one.
    guard request.headers[.secondHost] == nil else {
      throw ProblemError(.badRequest, "A request must have one Host, not several")
    }
    guard names.accepts(authority) else {
      throw ProblemError(
        .forbiddenHost, "The studio does not answer to this host; --allow-host NAME lets it answer to another"
      )
    }
    return try await next(request, context)
  }
}
