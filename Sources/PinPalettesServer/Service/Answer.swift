internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Makes the answers of handlers: JSON, bytes, files, and 304 where the one who asks has it already.
enum Answer {
  /// JSON.
  ///
  /// - Throws: `EncodingError`.
  static func json(
    _ value: some Encodable, status: HTTPResponse.Status = .ok, cache: CacheRule = .revalidate,
    headers: HTTPFields = [:]
  ) throws -> Response {
    bytes(
      try JSONBytes.encode(value), type: "application/json", status: status, cache: cache, headers: headers)
  }

  /// JSON that is written already.
  static func json(_ bytes: [UInt8]) -> Response { Answer.bytes(bytes, type: "application/json") }

  /// Bytes of a media type.
  static func bytes(
    _ bytes: [UInt8], type: String, status: HTTPResponse.Status = .ok, cache: CacheRule = .revalidate,
    headers: HTTPFields = [:]
  ) -> Response {
    buffer(ByteBuffer(bytes: bytes), type: type, status: status, cache: cache, headers: headers)
  }

  /// A buffer, which is not copied.
  static func buffer(
    _ buffer: ByteBuffer, type: String, status: HTTPResponse.Status = .ok, cache: CacheRule = .revalidate,
    headers: HTTPFields = [:]
  ) -> Response {
    var headers = headers
    headers[.contentType] = type
    headers[.cacheControl] = cache.rawValue
    return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: buffer))
  }

  /// Nothing but a status, 204 unless told.
  static func empty(_ status: HTTPResponse.Status = .noContent, headers: HTTPFields = [:]) -> Response {
    Response(status: status, headers: headers)
  }

  /// A file to be saved, under a name that is safe whatever it was.
  static func attachment(_ bytes: [UInt8], type: String, name: String) -> Response {
    Answer.bytes(
      bytes, type: type, cache: .never,
      headers: [.contentDisposition: ContentDisposition(kind: .attachment, name: name).value])
  }

  /// The answer with `tag`, or 304 without a body where the one who asks has that version.
  ///
  /// - Parameters:
  ///   - request: What was asked.
  ///   - tag: The version that an answer would have now.
  ///   - cache: How long it may be kept.
  ///   - make: Makes the answer; not called for 304.
  /// - Returns: The answer with its tag.
  /// - Throws: What `make` throws.
  static func conditional(
    _ request: Request, tag: EntityTag, cache: CacheRule = .revalidate,
    _ make: () async throws -> Response
  ) async throws -> Response {
    var response = tag.matches(request.headers) ? Response(status: .notModified) : try await make()
    // RFC 9110, 8.6: a length in a 304 would be that of the body which is not sent.
    if response.status == .notModified { response.headers[.contentLength] = nil }
    response.headers[.eTag] = tag.value
    response.headers[.cacheControl] = cache.rawValue
    return response
  }
}
