internal import HTTPTypes
internal import Hummingbird

/// Keeps a read-only studio from being changed: pictures, boards and index runs.
///
/// What only computes, as searching or drawing a board does, is allowed.
struct WriteGuard: RouterMiddleware {
  /// The beginnings of addresses under which `POST`, `PUT`, `PATCH` and `DELETE` change what is kept.
  static let kept = ["/api/v1/images", "/api/v1/jobs", "/api/v1/boards"]
  /// What begins so and still keeps nothing.
  static let computing = ["/api/v1/boards/layout", "/api/v1/boards/render"]

  func handle(
    _ request: Request, context: StudioContext,
    next: (Request, StudioContext) async throws -> Response
  ) async throws -> Response {
    if Self.changes(request.method, request.uri.path) {
      throw ProblemError(.readOnly, "It was started with --read-only")
    }
    return try await next(request, context)
  }

  static func changes(_ method: HTTPRequest.Method, _ path: String) -> Bool {
    guard ![.get, .head, .options].contains(method), !computing.contains(path) else { return false }
    return kept.contains { path == $0 || path.hasPrefix($0 + "/") }
  }
}
