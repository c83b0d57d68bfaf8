internal import NIOCore

/// One server-sent event: a name and its data, which must not have line breaks, as JSON in one line has none.
struct ServerEvent: Sendable, Hashable {
  let name: String
  let data: [UInt8]

  /// An event with a value as JSON.
  ///
  /// - Throws: `EncodingError`.
  init(_ name: String, _ value: some Encodable) throws {
    self.name = name
    data = try JSONBytes.encode(value)
  }

  /// The event as it is sent: <https://html.spec.whatwg.org/multipage/server-sent-events.html>.
  var frame: ByteBuffer {
    var buffer = ByteBuffer(string: "event: \(name)\ndata: ")
    buffer.writeBytes(data)
    buffer.writeString("\n\n")
    return buffer
  }
}
