internal import HTTPTypes
internal import Hummingbird
internal import Synchronization

/// Answers `OPTIONS`, and methods that an address does not have, with those that it has.
///
/// The answer to `OPTIONS` allows no other origin, so a browser that asks for another site is told no.
final class MethodGuard: RouterMiddleware {
  // Filled once all routes are added, which is after the middleware that stands before them.
  private let table = Mutex<RouteTable?>(nil)

  /// Sets the routes.
  func use(_ routes: RouteTable) { table.withLock { $0 = routes } }

  func handle(
    _ request: Request, context: StudioContext,
    next: (Request, StudioContext) async throws -> Response
  ) async throws -> Response {
    let path = request.uri.path
    let table = table.withLock { $0 }
    guard let table, case let methods = table.methods(for: path), !methods.isEmpty else {
      throw ProblemError(.notFound, "Nothing is at \(path)")
    }
    let allow: HTTPFields = [.allow: methods.joined(separator: ", ")]
    if request.method == .options { return Answer.empty(headers: allow) }
    guard methods.contains(request.method.rawValue) else {
      let method = request.method.rawValue
      let reason =
        table.isTaken(path, for: method) ? "; nothing can be kept under a name that the API has itself" : ""
      throw ProblemError(
        .methodNotAllowed,
        "\(method) does not apply to \(path), but \(methods.joined(separator: ", "))\(reason)",
        headers: allow)
    }
    return try await next(request, context)
  }
}
