internal import HTTPTypes
internal import Hummingbird
internal import PinPalettesKit

/// The library as points of a plane.
struct MapRoutes: APIPart {
  let studio: Studio

  func addRoutes(to api: RouterGroup<StudioContext>) {
    for kind in PictureMapKind.allCases {
      api.get("maps/\(kind.rawValue)") { request, _ in try await map(kind, request) }
    }
  }

  private func map(_ kind: PictureMapKind, _ request: Request) async throws -> Response {
    try request.refuseParameters()
    switch try await studio.mapStatus(kind) {
    case .computing(let progress):
      return try Answer.json(
        ComputingAnswer(progress: progress.rounded(to: 3)), status: .accepted, cache: .never,
        headers: [.retryAfter: "1"])
    case .ready(let map):
      let tag = EntityTag(Studio.version, "map", kind.rawValue, map.state)
      return try await Answer.conditional(request, tag: tag) { try Answer.json(MapAnswer(map)) }
    }
  }
}
