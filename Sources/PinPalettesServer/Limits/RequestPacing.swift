internal import HTTPTypes
internal import NIOCore
internal import NIOHTTPTypes

/// Ends connections that are kept busy by dripping: bodies that hardly come, answers that nobody reads, bodies that
/// go on after they have been refused, event streams whose reader has gone, and connections that never ask anything.
///
/// Hummingbird's own time-out ends connections that are silent or do not finish their header fields; it starts anew with every
/// byte of a body.
final class RequestPacing: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// How long one who sends a body that was refused has to read the answer.
  private static let linger = TimeAmount.seconds(2)

  private let grace: TimeAmount
  private let rate: Int
  private let patience: TimeAmount
  private let silence: TimeAmount

  /// When the connection began, until it asks something.
  private var opened: NIODeadline?
  /// When the request began whose body is coming.
  private var bodyBegan: NIODeadline?
  private var bodyBytes = 0
  /// How many pieces of answers the system has not taken yet, and when it last took one.
  private var unwritten = 0
  private var lastWrite = NIODeadline.now()
  private var isEventStream = false
  /// Whether the body that is coming has been answered already; then no more of it is read.
  private var isRefused = false
  private var check: RepeatedTask?

  init(limits: ServerLimits) {
    grace = TimeAmount(limits.uploadGrace)
    rate = limits.uploadRate
    patience = TimeAmount(limits.writeTime)
    silence = TimeAmount(limits.silentTime)
  }

  // Both can come: a channel may be active when it gets its handlers.
  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { start(context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    start(context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    stop()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { stop() }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      opened = nil
      bodyBegan = .now()
      bodyBytes = 0
      if head.headerFields[.expect]?.lowercased() == "100-continue" {
        context.writeAndFlush(wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
      }
    case .body(let buffer): bodyBytes += buffer.readableBytes
    case .end: bodyBegan = nil
    }
    context.fireChannelRead(data)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    // No more of the request is coming, and none of it is waited for.
    (opened, bodyBegan) = (nil, nil)
    context.fireErrorCaught(error)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    var part = unwrapOutboundIn(data)
    let isRefusal = bodyBegan != nil
    if case .head(var head) = part {
      isEventStream = head.headerFields[.contentType] == EventHub.mediaType
      if isRefusal { head.headerFields[.connection] = "close" }
      part = .head(head)
    }
    if unwritten == 0 { lastWrite = .now() }
    unwritten += 1
    let promise = promise ?? context.eventLoop.makePromise(of: Void.self)
    let own = NIOLoopBound(self, eventLoop: context.eventLoop)
    promise.futureResult.whenComplete { _ in
      own.value.unwritten -= 1
      own.value.lastWrite = .now()
    }
    context.write(wrapOutboundOut(part), promise: promise)
    if case .end = part, isRefusal {
      isRefused = true
      close(context, after: Self.linger)
    }
  }

  func read(context: ChannelHandlerContext) {
    // Left in the system's buffers, it holds up the one who sends, who then finds the answer.
    if !isRefused { context.read() }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    // A stream is only written to when something happens; without this a reader who left would be kept for a while.
    if isEventStream, let event = event as? ChannelEvent, event == .inputClosed {
      context.close(promise: nil)
    }
    context.fireUserInboundEventTriggered(event)
  }

  private func start(_ context: ChannelHandlerContext) {
    guard check == nil else { return }
    opened = .now()
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    let pause = min(TimeAmount.seconds(2), max(.milliseconds(50), min(grace, patience, silence)))
    check = context.eventLoop.scheduleRepeatedTask(initialDelay: pause, delay: pause) { _ in
      let (own, context) = bound.value
      if own.isTooSlow { context.close(promise: nil) }
    }
  }

  private func stop() {
    check?.cancel()
    check = nil
  }

  private var isTooSlow: Bool {
    let now = NIODeadline.now()
    if let opened, now - opened > silence { return true }
    if unwritten > 0, now - lastWrite > patience { return true }
    guard let bodyBegan, now - bodyBegan > grace else { return false }
    let seconds = Double((now - bodyBegan).nanoseconds) / 1e9
    return Double(bodyBytes) < seconds * Double(rate)
  }

  private func close(_ context: ChannelHandlerContext, after delay: TimeAmount) {
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    context.eventLoop.scheduleTask(in: delay) { bound.value.close(promise: nil) }
  }
}
