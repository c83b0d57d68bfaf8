internal import Synchronization

/// Where events are told to whoever listens at the moment.
final class EventBoard: Sendable {
  /// What a slow listener may lag behind; of more the newest are kept.
  static let mostBuffered = 64

  private struct State {
    var isClosed = false
    var lastID = 0
    var listeners: [Int: AsyncStream<StudioEvent>.Continuation] = [:]
  }

  private let state = Mutex(State())

  /// The number of listeners.
  var listenerCount: Int { state.withLock { $0.listeners.count } }

  /// Listens from now on, until the stream is let go of.
  func listen() -> AsyncStream<StudioEvent> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: StudioEvent.self, bufferingPolicy: .bufferingNewest(Self.mostBuffered))
    let id = state.withLock { state -> Int? in
      guard !state.isClosed else { return nil }
      state.lastID += 1
      state.listeners[state.lastID] = continuation
      return state.lastID
    }
    guard let id else {
      continuation.finish()
      return stream
    }
    continuation.onTermination = { [weak self] _ in
      self?.state.withLock { _ = $0.listeners.removeValue(forKey: id) }
    }
    return stream
  }

  /// Tells all listeners.
  func tell(_ event: StudioEvent) {
    // Outside of the lock: a continuation may end its stream, which asks for the lock.
    let listeners = state.withLock { Array($0.listeners.values) }
    for listener in listeners { listener.yield(event) }
  }

  /// Ends all streams, and those to come at once.
  func close() {
    let listeners = state.withLock { state in
      state.isClosed = true
      defer { state.listeners = [:] }
      return Array(state.listeners.values)
    }
    for listener in listeners { listener.finish() }
  }
}
