internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Synchronization

/// Tells every page that listens what happens: one hub, a bounded number of event streams.
///
/// A reader that is slow loses the oldest events and keeps the newest, so it never holds up the one who tells.
final class EventHub: Sendable {
  static let mediaType = "text/event-stream"

  /// How many events wait for a slow reader.
  private static let backlog = 256

  private struct State {
    var streams: [Int: AsyncStream<ByteBuffer>.Continuation] = [:]
    var nextID = 0
    var isFinished = false
  }

  private let limit: Int
  private let state = Mutex(State())

  /// A hub for at most `limit` readers at once.
  init(limit: Int) { self.limit = limit }

  /// How many are listening.
  var count: Int { state.withLock { $0.streams.count } }

  /// Sends an event to all who listen now.
  func publish(_ event: ServerEvent) {
    send(event.frame)
  }

  /// Says that the streams live, with a comment that pages do not see.
  func beat() { send(ByteBuffer(string: ":\n\n")) }

  /// Ends all streams; new ones are refused.
  func finish() {
    let streams = state.withLock { state in
      state.isFinished = true
      defer { state.streams = [:] }
      return Array(state.streams.values)
    }
    for stream in streams { stream.finish() }
  }

  /// A stream of what happens from now on.
  ///
  /// - Parameters:
  ///   - context: The request's, to learn when its reader has gone.
  ///   - first: What a new reader is told at once.
  /// - Returns: An answer that goes on until one of both ends it.
  /// - Throws: ``ProblemError`` with code `busy` where there are too many already, or `shuttingDown`.
  func response(context: StudioContext, first: [ServerEvent] = []) throws -> Response {
    let (isFull, isFinished) = state.withLock { ($0.streams.count >= limit, $0.isFinished) }
    if isFinished { throw ProblemError(.shuttingDown, "No more events come") }
    if isFull {
      throw ProblemError(.busy, "\(limit) pages are listening already", headers: [.retryAfter: "5"])
    }
    let body = ResponseBody { [self] writer in
      guard let (id, frames) = subscribe() else { return try await writer.finish(nil) }
      defer { remove(id) }
      context.channel.closeFuture.whenComplete { [weak self] _ in self?.remove(id) }
      // At once, so that the page knows that it is connected; a lost connection is tried again after two seconds.
      try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
      for event in first { try await writer.write(event.frame) }
      for await frame in frames { try await writer.write(frame) }
      try await writer.finish(nil)
    }
    return Response(
      status: .ok,
      headers: [.contentType: Self.mediaType, .cacheControl: CacheRule.never.rawValue], body: body)
  }

  private func send(_ frame: ByteBuffer) {
    let streams = state.withLock { Array($0.streams.values) }
    for stream in streams { stream.yield(frame) }
  }

  private func subscribe() -> (Int, AsyncStream<ByteBuffer>)? {
    state.withLock {
      guard !$0.isFinished, $0.streams.count < limit else { return nil }
      let (stream, continuation) = AsyncStream.makeStream(
        of: ByteBuffer.self, bufferingPolicy: .bufferingNewest(Self.backlog))
      let id = $0.nextID
      $0.nextID += 1
      $0.streams[id] = continuation
      return (id, stream)
    }
  }

  private func remove(_ id: Int) {
    state.withLock { $0.streams.removeValue(forKey: id) }?.finish()
  }
}
