internal import Hummingbird
internal import Synchronization

/// Works on a bounded number of requests at once and sends the others away at once, to come again.
///
/// A request that has been answered late, because its time was over, is counted until its work has ended: that is
/// what uses the machine.
final class RequestLimiter: RouterMiddleware {
  private let limit: Int
  private let current = Atomic<Int>(0)

  init(limit: Int) { self.limit = limit }

  func handle(
    _ request: Request, context: StudioContext,
    next: (Request, StudioContext) async throws -> Response
  ) async throws -> Response {
    let before = current.wrappingAdd(1, ordering: .relaxed).oldValue
    defer { current.wrappingSubtract(1, ordering: .relaxed) }
    guard before < limit else {
      throw ProblemError(
        .busy, "\(limit) requests are being worked on; try again in a second", headers: [.retryAfter: "1"])
    }
    return try await next(request, context)
  }
}
