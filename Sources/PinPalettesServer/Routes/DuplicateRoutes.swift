internal import Hummingbird
internal import PinPalettesKit

/// Pictures that are there more than once.
struct DuplicateRoutes: APIPart {
  let studio: Studio
  private let reports: DuplicateReports

  /// The groups of one page.
  static let limits = 1...200

  init(studio: Studio, folders: [String]) {
    self.studio = studio
    reports = DuplicateReports(studio: studio, folders: folders)
  }

  func addRoutes(to api: RouterGroup<StudioContext>) {
    api.get("duplicates") { request, _ in try await all(request) }
    api.get("images/:id/duplicates") { request, context in try await of(try context.pictureID(), request) }
  }

  private func all(_ request: Request) async throws -> Response {
    let parameters = try QueryParameters(request, allowing: "level", "offset", "limit")
    let level = try parameters.choice("level", default: DuplicateLevel.crops)
    let offset = try parameters.integer("offset", in: 0...Int(Int32.max), default: 0)
    let limit = try parameters.integer("limit", in: Self.limits, default: 50)
    let groups = try await reports.groups(level)
    let start = min(offset, groups.count)
    let end = min(start + limit, groups.count)
    return try Answer.tagged(
      DuplicatesPageAnswer(
        groups: Array(groups[start..<end]), total: groups.count, offset: offset,
        next: end < groups.count ? end : nil), to: request)
  }

  private func of(_ id: PictureID, _ request: Request) async throws -> Response {
    try request.refuseParameters()
    guard let picture = try await studio.pictures([id]).first, picture != nil else {
      throw ProblemError.missing("such picture in the library")
    }
    let text = id.description
    let groups = try await reports.groups(.crops).filter { $0.items.contains { $0.item.id == text } }
    return try Answer.tagged(DuplicatesAnswer(groups: groups), to: request)
  }
}
