internal import HTTPTypes
internal import Hummingbird

/// Refuses what other sites make a browser send: against cross-site request forgery, and against pages that would
/// measure or embed what the studio answers.
///
/// Browsers say where a request comes from by `Origin` and `Sec-Fetch-Site`; programs that are no browser say
/// neither and are let through. No answer ever allows another origin.
struct OriginGuard: RouterMiddleware {
  /// Kinds of body that a form can send to anywhere without asking.
  private static let formTypes: Set<String> = [
    "application/x-www-form-urlencoded", "multipart/form-data", "text/plain",
  ]
  private static let reading: Set<HTTPRequest.Method> = [.get, .head, .options]

  func handle(
    _ request: Request, context: StudioContext,
    next: (Request, StudioContext) async throws -> Response
  ) async throws -> Response {
    let isReading = Self.reading.contains(request.method)
    if let origin = request.headers[.origin], !isReading || request.headers[.secFetchSite] == nil {
      guard Self.isOwn(origin, authority: request.head.authority) else { throw Self.refusal }
    }
    if let site = request.headers[.secFetchSite], site != "same-origin", site != "none" {
      guard isReading, Self.opensPage(request.headers) else { throw Self.refusal }
    }
    if !isReading, let type = Self.mediaType(request.headers), Self.formTypes.contains(type) {
      throw ProblemError(
        .unsupportedMedia, "Bodies of forms are not accepted; send application/json or a picture's type")
    }
    return try await next(request, context)
  }

  /// The same host and port by either scheme: a proxy may speak https for us.
  private static func isOwn(_ origin: String, authority: String?) -> Bool {
    guard let authority = authority?.lowercased() else { return false }
    let origin = origin.lowercased()
    return origin == "http://" + authority || origin == "https://" + authority
  }

  /// The body's type in lower case, without parameters.
  private static func mediaType(_ headers: HTTPFields) -> String? {
    headers[.contentType]?.split(separator: ";").first?.lowercased().filter { !$0.isWhitespace }
  }

  /// Whether someone followed a link, which shows the answer to them and to nobody else.
  private static func opensPage(_ headers: HTTPFields) -> Bool {
    headers[.secFetchMode] == "navigate" && headers[.secFetchDest] == "document"
  }

  private static let refusal = ProblemError(
    .forbiddenOrigin, "The request comes from another site; only the studio's own pages may ask")
}
