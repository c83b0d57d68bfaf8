internal import Hummingbird

/// Refuses addresses that are malformed or too long, before anything looks at them.
struct PathGuard: RouterMiddleware {
  let limit: Int

  func handle(
    _ request: Request, context: StudioContext,
    next: (Request, StudioContext) async throws -> Response
  ) async throws -> Response {
    let length = request.uri.string.utf8.count
    guard length <= limit else {
      throw ProblemError(.addressTooLong, "The address has \(length) letters; at most \(limit) are read")
    }
    _ = try RequestPath.decoded(request.uri.path)
    return try await next(request, context)
  }
}
