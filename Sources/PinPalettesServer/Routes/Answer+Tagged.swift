internal import HTTPTypes
internal import Hummingbird

extension Answer {
  /// JSON with a tag of its bytes, or 304 where the one who asks has them.
  ///
  /// For answers that are quickly made and depend on more than the library's state.
  static func tagged(_ value: some Encodable, to request: Request) throws -> Response {
    let bytes = try JSONBytes.encode(value)
    let tag = EntityTag(content: bytes)
    var response =
      tag.matches(request.headers)
      ? Response(status: .notModified) : Answer.bytes(bytes, type: "application/json")
    if response.status == .notModified { response.headers[.contentLength] = nil }
    response.headers[.eTag] = tag.value
    response.headers[.cacheControl] = CacheRule.revalidate.rawValue
    return response
  }
}
