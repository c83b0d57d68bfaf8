internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// An answer that is read piece by piece while it is sent, so that no file is in memory whole.
struct FileStream: Sendable {
  /// How many bytes are read at once.
  static let pieceBytes = 256 * 1024

  /// How many bytes the file has.
  let length: Int
  /// Reads the bytes of a range, on a thread that may block; fewer only where the file has become shorter.
  let read: @Sendable (Range<Int>) async throws -> [UInt8]

  /// The answer.
  ///
  /// A file that shrinks while it is sent ends the connection: the length has been promised.
  func response(type: String, cache: CacheRule = .revalidate, headers: HTTPFields = [:]) -> Response {
    var headers = headers
    headers[.contentType] = type
    headers[.cacheControl] = cache.rawValue
    let body = ResponseBody(contentLength: length) { [self] writer in
      var offset = 0
      while offset < length {
        let bytes = try await read(offset..<min(offset + Self.pieceBytes, length))
        guard !bytes.isEmpty else { throw ProblemError(.conflict, "The file changed while it was sent") }
        try await writer.write(ByteBuffer(bytes: bytes))
        offset += bytes.count
      }
      try await writer.finish(nil)
    }
    return Response(status: .ok, headers: headers, body: body)
  }
}
