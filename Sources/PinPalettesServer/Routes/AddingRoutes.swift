internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import PinPalettesKit

/// Pictures that are added to the library, streamed into its folder.
struct AddingRoutes: APIPart {
  let studio: Studio
  let jobs: IndexJobs
  /// The library's folders; the first takes what is added.
  let folders: [String]
  let stores: APIStores

  private static let longestName = 255

  func addRoutes(to api: RouterGroup<StudioContext>) {
    api.post("images") { request, _ in try await add(request) }
  }

  private func add(_ request: Request) async throws -> Response {
    let parameters = try QueryParameters(request, allowing: "name")
    let name = try parameters.text("name", longest: Self.longestName) ?? "picture"
    guard request.carriesPicture else {
      throw ProblemError(
        .unsupportedMedia, "Send the picture’s bytes with its type: image/jpeg, image/png and so on")
    }
    guard let folder = folders.first else {
      throw ProblemError(.conflict, "This library has no folder that pictures could be added to")
    }
    var limits = AddingLimits()
    limits.mostBytes = Int64(stores.pictureBytes)
    let added = try await studio.addPicture(
      named: name, to: folder, from: request.body.map { $0.readableBytesView }, limits: limits)
    // The catalog learns of it in a moment; many pictures that come one after another share a run.
    if added.isNew { try await jobs.start([folder]) }
    let answer = AddedAnswer(added)
    return try Answer.json(
      answer, status: added.isNew ? .created : .ok, cache: .never,
      headers: [.location: "/\(APIRoutes.base)/images/\(answer.id)"])
  }
}
