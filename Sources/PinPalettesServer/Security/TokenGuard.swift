internal import HTTPTypes
internal import Hummingbird

/// Lets only those in who have the token, where there is one.
///
/// Programs send `Authorization: Bearer …`. A person opens the link that the studio printed; it becomes a cookie that
/// scripts cannot read and other sites cannot have sent, and disappears from the address.
struct TokenGuard: RouterMiddleware {
  static let cookie = "pinpalettes"

  let token: AccessToken

  func handle(
    _ request: Request, context: StudioContext,
    next: (Request, StudioContext) async throws -> Response
  ) async throws -> Response {
    if let given = Self.bearer(request.headers) {
      guard token.matches(given) else { throw Self.refusal }
      return try await next(request, context)
    }
    if request.method == .get, !RequestPath.isAPI(request.uri.path),
      let given = request.uri.queryParameters["token"]
    {
      guard token.matches(given) else { throw Self.refusal }
      return welcome(to: request.uri.path)
    }
    guard let cookie = request.cookies[Self.cookie], token.matches(cookie.value) else { throw Self.refusal }
    return try await next(request, context)
  }

  /// Keeps the token in a cookie and goes on to the same page without it.
  private func welcome(to path: String) -> Response {
    let cookie = "\(Self.cookie)=\(token.value); Path=/; Max-Age=2592000; HttpOnly; SameSite=Strict"
    return Response(
      status: .seeOther,
      headers: [.location: path, .setCookie: cookie, .cacheControl: CacheRule.never.rawValue])
  }

  private static func bearer(_ headers: HTTPFields) -> Substring? {
    guard let value = headers[.authorization] else { return nil }
    let parts = value.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
    return parts[1]
  }

  private static let refusal = ProblemError(
    .unauthorized,
    "Open the link that the studio printed when it started, or send Authorization: Bearer TOKEN",
    headers: [.wwwAuthenticate: "Bearer"])
}
