internal import Embeddings
internal import Hummingbird
internal import PinPalettesKit

/// The library as a whole, and its pictures in pages.
struct LibraryRoutes: APIPart {
  let studio: Studio
  let jobs: IndexJobs

  /// The pictures of one page.
  static let limits = 1...Studio.mostPicturesOfAPage

  private enum Fields: String, CaseIterable { case compact }

  func addRoutes(to api: RouterGroup<StudioContext>) {
    api.get("health") { request, _ in try await health(request) }
    api.get("library") { request, _ in try await overview(request) }
    api.get("images") { request, _ in try await page(request) }
  }

  private func health(_ request: Request) async throws -> Response {
    try request.refuseParameters()
    let moment = try await studio.libraryMoment()
    // Its name alone: what else is known of a model is read from its folder.
    let model = try? await studio.libraryOverview().model
    let health = HealthAnswer(
      version: Studio.version, pictures: moment.pictures, model: model?.name,
      indexing: await jobs.isIndexing)
    return try Answer.tagged(health, to: request)
  }

  private func overview(_ request: Request) async throws -> Response {
    try request.refuseParameters()
    let overview = try await studio.libraryOverview()
    let answer = LibraryOverviewAnswer(
      overview, model: await studio.currentModel(), isIndexing: await jobs.isIndexing)
    return try Answer.tagged(answer, to: request)
  }

  private func page(_ request: Request) async throws -> Response {
    let parameters = try QueryParameters(request, allowing: "order", "offset", "limit", "fields")
    let order = try parameters.choice("order", default: LibraryOrder.newest)
    let offset = try parameters.integer("offset", in: 0...Int(Int32.max), default: 0)
    let limit = try parameters.integer("limit", in: Self.limits, default: 200)
    _ = try parameters.choice("fields", default: Fields.compact)
    // The page is worth more than the tag: most of the time goes into writing it.
    let page = try await studio.libraryPage(order: order, offset: offset, limit: limit)
    let tag = EntityTag(Studio.version, page.state, order.rawValue, "\(offset)", "\(limit)")
    return try await Answer.conditional(request, tag: tag) { Answer.json(LibraryPageAnswer(page).json) }
  }
}
