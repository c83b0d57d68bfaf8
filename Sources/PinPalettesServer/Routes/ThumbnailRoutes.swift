internal import Hummingbird
internal import PinPalettesKit

/// Pictures of the library as small and as large WebP.
struct ThumbnailRoutes: APIPart {
  let studio: Studio

  /// The long sides that may be asked for.
  static let sides = 400...2400

  func addRoutes(to api: RouterGroup<StudioContext>) {
    api.get("thumbnails/:id") { request, context in
      try await thumbnail(request, try context.pictureID())
    }
    api.get("images/:id/preview") { request, context in try await preview(request, try context.pictureID()) }
  }

  private func thumbnail(_ request: Request, _ id: PictureID) async throws -> Response {
    let parameters = try QueryParameters(request, allowing: "width")
    let pixels = try parameters.integer("width", in: 240...480, default: ThumbnailWidth.small.rawValue)
    guard let width = ThumbnailWidth(rawValue: pixels) else {
      throw ProblemError.badParameter("width", "has to be 240 or 480")
    }
    // The content is named by the id, so the tag needs no look at the library; whoever has it has it for good.
    let tag = EntityTag("thumbnail", id.description, "\(pixels)")
    return try await Answer.conditional(request, tag: tag, cache: .immutable) {
      Answer.bytes(
        try await studio.thumbnail(of: id, width: width), type: "image/webp", cache: .immutable)
    }
  }

  private func preview(_ request: Request, _ id: PictureID) async throws -> Response {
    let parameters = try QueryParameters(request, allowing: "side")
    let side = try parameters.integer("side", in: Self.sides, default: 1600)
    let tag = EntityTag("preview", id.description, "\(side)")
    return try await Answer.conditional(request, tag: tag, cache: .immutable) {
      Answer.bytes(
        try await studio.preview(of: id, longSide: side), type: "image/webp", cache: .immutable)
    }
  }
}
