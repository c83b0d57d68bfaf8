internal import HTTPTypes
internal import Hummingbird
internal import NIOHTTP1

/// What stands round the router: a time-out, the headers that every answer has, counting and logging.
///
/// It is no middleware, because the time-out has to be able to leave a handler behind that does not end.
struct StudioResponder: HTTPResponder {
  typealias Context = StudioContext

  let router: RouterResponder<StudioContext>
  let requestTime: Duration
  let metrics: ServerMetrics
  /// Takes a line a request; nil where nobody asked for it.
  let log: (@Sendable (String) -> Void)?

  func respond(to request: Request, context: StudioContext) async throws -> Response {
    metrics.begin()
    let began = ContinuousClock.now
    var response: Response
    do {
      response = try await Deadline.run(requestTime) { [router] in
        try await router.respond(to: request, context: context)
      }
    } catch is Deadline.Missed {
      response =
        ProblemError(
          .timedOut, "It was given up after \(requestTime)",
          headers: [.retryAfter: "5", .connection: "close"]
        ).response
    } catch let error as HTTPParserError {
      // The connection's own affair: it answers 400 itself.
      end(request, context, status: 400, sent: 0, since: began)
      throw error
    } catch {
      response = ProblemError(error).response
    }
    if request.method == .head { response = response.createHeadResponse() }
    SecurityHeaders.add(to: &response.headers)
    end(request, context, status: response.status.code, sent: response.body.contentLength ?? 0, since: began)
    return response
  }

  private func end(
    _ request: Request, _ context: StudioContext, status: Int, sent: Int, since began: ContinuousClock.Instant
  ) {
    let duration = ContinuousClock.now - began
    metrics.end(
      route: context.endpointPath ?? "none", method: request.method.rawValue, status: status,
      duration: duration, received: request.headers[.contentLength].flatMap { Int($0) } ?? 0, sent: sent)
    log?(RequestLine(request, status: status, bytes: sent, duration: duration).text)
  }
}
