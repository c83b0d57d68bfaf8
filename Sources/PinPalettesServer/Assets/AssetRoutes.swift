internal import HTTPTypes
internal import Hummingbird

/// The pages: files under `/assets`, and `index.html` for whatever address the page shows by itself.
struct AssetRoutes: StudioRoutes {
  /// The pattern of any address that no other route has.
  static let anyPage = "/**"

  func addRoutes(to router: Router<StudioContext>, services: StudioServices) {
    let assets = services.assets
    router.get("assets/**") { request, _ in
      let path = try RequestPath.decoded(request.uri.path)
      return try await Self.answer(request, assets, String(path.dropFirst("/assets/".count)))
    }
    router.get("favicon.ico") { request, _ in try await Self.answer(request, assets, "favicon.svg") }
    router.get("robots.txt") { _, _ in
      Answer.bytes(Array("User-agent: *\nDisallow: /\n".utf8), type: "text/plain; charset=utf-8")
    }
    router.get("/") { request, _ in try await Self.answer(request, assets, "index.html") }
    router.get(RouterPath(Self.anyPage)) { request, _ in
      guard RequestPath.isPage(request.uri.path) else {
        throw ProblemError(.notFound, "Nothing is at \(request.uri.path)")
      }
      return try await Self.answer(request, assets, "index.html")
    }
  }

  private static func answer(
    _ request: Request, _ assets: AssetLibrary, _ name: String
  ) async throws -> Response {
    guard let asset = assets[name] else { throw ProblemError(.notFound, "There is no file \(name)") }
    return try await Answer.conditional(request, tag: asset.tag) {
      Answer.buffer(asset.bytes, type: asset.mediaType)
    }
  }
}
