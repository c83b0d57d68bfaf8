internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import PinPalettesKit

/// Pictures to search by that are in no library; kept for a while, in memory alone.
struct UploadRoutes: APIPart {
  let studio: Studio
  let stores: APIStores

  func addRoutes(to api: RouterGroup<StudioContext>) {
    api.post("uploads") { request, _ in try await add(request) }
    api.get("uploads/:token/thumbnail") { request, context in
      try await thumbnail(request, try context.uploadToken())
    }
  }

  private func add(_ request: Request) async throws -> Response {
    try request.refuseParameters()
    let body = try await RequestBytes.picture(request, stores: stores)
    let upload = try await body.withBytes { try await studio.uploadedPicture($0, name: "the picture") }
    let token = stores.uploads.add(upload, bytes: upload.thumbnail.count + UploadAnswer.besideThumbnail)
    let expiry = Date.now.timeIntervalSince1970 + stores.uploads.limits.lifetime / .seconds(1)
    return try Answer.json(
      UploadAnswer(upload, token: token, expiry: expiry), status: .created, cache: .never,
      headers: [.location: "/\(APIRoutes.base)/uploads/\(token)/thumbnail"])
  }

  private func thumbnail(_ request: Request, _ token: UploadToken) async throws -> Response {
    try request.refuseParameters()
    guard let upload = stores.uploads[token] else {
      throw ProblemError.missing("such upload any more; send the picture again")
    }
    return try await Answer.conditional(
      request, tag: EntityTag("upload", token.description), cache: .immutable
    ) {
      Answer.bytes(upload.thumbnail, type: "image/webp", cache: .immutable)
    }
  }
}
