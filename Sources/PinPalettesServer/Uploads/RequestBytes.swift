internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// The body of a request, taken in piece by piece and never beyond a limit.
struct RequestBytes: Sendable {
  private let bytes: [UInt8]
  private let share: BodyBudget.Share

  /// Reads a body.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - limit: The most bytes.
  ///   - budget: What all bodies together may take.
  /// - Throws: ``ProblemError`` with code `tooLarge` as soon as that is known, or `busy`.
  init(_ request: Request, limit: Int, budget: BodyBudget) async throws {
    // Where the length is announced, more is refused before a byte is read.
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
      throw Self.tooLarge(limit)
    }
    let share = budget.share()
    var bytes: [UInt8] = []
    for try await piece in request.body {
      guard piece.readableBytes <= limit - bytes.count else { throw Self.tooLarge(limit) }
      try share.grow(by: piece.readableBytes)
      bytes.append(contentsOf: piece.readableBytesView)
    }
    self.bytes = bytes
    self.share = share
  }

  /// Lends the whole body; its memory is accounted for until `body` returns.
  func withBytes<Result>(_ body: ([UInt8]) async throws -> Result) async throws -> Result {
    defer { withExtendedLifetime(share) {} }
    return try await body(bytes)
  }

  /// Reads a picture.
  ///
  /// - Throws: ``ProblemError``: `unsupportedMedia` unless it is sent as one, `badBody` for an empty one.
  static func picture(_ request: Request, stores: APIStores) async throws -> RequestBytes {
    guard request.carriesPicture else {
      throw ProblemError(
        .unsupportedMedia, "Send the picture’s bytes with its type: image/jpeg, image/png and so on")
    }
    let body = try await RequestBytes(request, limit: stores.pictureBytes, budget: stores.bodies)
    guard !body.bytes.isEmpty else { throw ProblemError.badBody("The body is empty; it has to be a picture") }
    return body
  }

  /// Reads JSON.
  ///
  /// - Throws: ``ProblemError``: `unsupportedMedia` unless it is sent as JSON, `badBody` for what is none.
  static func json(_ request: Request, stores: APIStores) async throws -> JSONValue {
    guard request.carriesJSON else {
      throw ProblemError(.unsupportedMedia, "Content-Type must be application/json here")
    }
    let body = try await RequestBytes(request, limit: stores.jsonBytes, budget: stores.bodies)
    return try JSONValue(parsing: body.bytes)
  }
}

extension RequestBytes {
  private static func tooLarge(_ limit: Int) -> ProblemError {
    let text = limit >= 1 << 20 ? "\(limit >> 20) MB" : "\(limit >> 10) KB"
    return ProblemError(.tooLarge, "The body may have at most \(text) here")
  }
}

extension Request {
  /// The media type of the body in lower case and without parameters: `image/jpeg`; nil where none is named.
  private var mediaType: String? {
    headers[.contentType]?.split(separator: ";").first?.lowercased().filter { !$0.isWhitespace }
  }

  /// Whether the body says that it is JSON.
  var carriesJSON: Bool { mediaType == "application/json" }

  /// Whether the body says that it is a picture, or bytes of any kind.
  var carriesPicture: Bool {
    mediaType == "application/octet-stream" || mediaType?.hasPrefix("image/") == true
  }
}
