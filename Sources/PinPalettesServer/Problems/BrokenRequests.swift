internal import HTTPTypes
internal import NIOCore
internal import NIOHTTP1
internal import NIOHTTPTypes

/// Says as a problem what is wrong with requests that are no HTTP, or have too much before their body.
///
/// They never reach the router: Hummingbird answers them with a bare 400 and closes, and that is what gets a body here.
final class BrokenRequests: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let limits: ServerLimits
  /// What is wrong with what came, from then on; no further request is read.
  private var problem: ProblemError?

  init(limits: ServerLimits) { self.limits = limits }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if let error = error as? HTTPParserError { problem = Self.problem(error, limits) }
    context.fireErrorCaught(error)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    // Answers to requests that came whole before may still be on their way; none of them is an empty 400.
    guard let problem, case .head(let head) = unwrapOutboundIn(data), head.status == .badRequest,
      head.headerFields[.contentLength] == "0"
    else {
      context.write(data, promise: promise)
      return
    }
    let body = ByteBuffer(bytes: problem.bytes)
    var fields = problem.fields
    fields[.contentLength] = String(body.readableBytes)
    fields[.connection] = "close"
    SecurityHeaders.add(to: &fields)
    let answer = HTTPResponse(status: problem.status, headerFields: fields)
    context.write(wrapOutboundOut(.head(answer)), promise: nil)
    context.write(wrapOutboundOut(.body(body)), promise: promise)
  }

  private static func problem(_ error: HTTPParserError, _ limits: ServerLimits) -> ProblemError {
    switch error {
    case .headerOverflow:
      ProblemError(
        .headersTooLarge,
        "Address and header fields may have \(limits.headerBytes >> 10) KB, and there may be \(limits.headerCount) fields"
      )
    default: ProblemError(.badRequest, "This is no HTTP as RFC 9112 has it: \(error.debugDescription)")
    }
  }
}
