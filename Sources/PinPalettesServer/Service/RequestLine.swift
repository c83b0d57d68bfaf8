internal import HTTPTypes
internal import Hummingbird

/// One request as a line of the log: what was asked, what came of it, how long it took.
///
/// The query is left out, for it holds what someone looks for, and once the token.
struct RequestLine: Sendable, Hashable {
  /// `GET /api/v1/images 200 5120 B 1.8 ms`.
  let text: String

  init(_ request: Request, status: Int, bytes: Int, duration: Duration) {
    let path = request.uri.path.prefix(200).map { $0.isASCII && !$0.isWhitespace ? $0 : "?" }
    let tenths = Int((duration / .milliseconds(1) * 10).rounded())
    text = "\(request.method.rawValue) \(String(path)) \(status) \(bytes) B \(tenths / 10).\(tenths % 10) ms"
  }
}
