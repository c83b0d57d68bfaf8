internal import Hummingbird
internal import NIOHTTP1

/// Turns every error, of whatever layer, into an answer of `application/problem+json`, or a page for who opened one.
struct ProblemReporter: RouterMiddleware {
  /// Where errors go that nobody foresaw; the answer tells nothing of them.
  let log: @Sendable (String) -> Void

  func handle(
    _ request: Request, context: StudioContext,
    next: (Request, StudioContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as HTTPParserError {
      throw error
    } catch {
      let problem = ProblemError(error)
      if problem.code == .internalError { log("\(request.method.rawValue) \(request.uri.path): \(error)") }
      return ProblemPage.isWanted(request) ? ProblemPage.response(problem) : problem.response
    }
  }
}
