internal import Hummingbird

/// Makes problems of what a library that is served to many says no to.
struct LibraryErrors: RouterMiddleware {
  func handle(
    _ request: Request, context: StudioContext,
    next: (Request, StudioContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      throw ProblemError(library: error) ?? error
    }
  }
}
