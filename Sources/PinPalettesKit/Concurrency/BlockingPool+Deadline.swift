import Dispatch
import Synchronization

extension BlockingPool {
  /// Runs one blocking piece of work, and waits for its result no longer than `limit`.
  ///
  /// Nothing can end a thread that is stuck in a library or waits for a disk that is gone. It is left behind,
  /// and what it comes to in the end is dropped; the process goes on without it.
  ///
  /// - Parameters:
  ///   - limit: How long to wait.
  ///   - expired: Makes the error for work that takes longer.
  ///   - body: The work.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws, or what `expired` makes.
  func run<Output: Sendable>(
    within limit: Duration, expired: @escaping @Sendable () -> any Error,
    _ body: @escaping @Sendable () throws -> Output
  ) async throws -> Output {
    let race = Race<Output>()
    let timer = DispatchSource.makeTimerSource(queue: deadlines)
    timer.setEventHandler { [self] in
      if race.end(.failure(expired())) { abandoned.add(1, ordering: .relaxed) }
    }
    timer.schedule(deadline: .now() + .nanoseconds(Int(limit / .nanoseconds(1))))
    defer { timer.cancel() }
    return try await withCheckedThrowingContinuation { continuation in
      race.begin(continuation)
      timer.resume()
      start { [self] in
        // The thread that was given up has come back after all.
        if !race.end(Result { try body() }) { abandoned.subtract(1, ordering: .relaxed) }
      }
    }
  }

  /// Hands the first of two results to whoever waits.
  private final class Race<Output: Sendable>: Sendable {
    private let waiting = Mutex<CheckedContinuation<Output, any Error>?>(nil)

    func begin(_ continuation: CheckedContinuation<Output, any Error>) {
      waiting.withLock { $0 = continuation }
    }

    /// Whether this result is the first.
    func end(_ result: Result<Output, any Error>) -> Bool {
      let first = waiting.withLock { waiting in
        defer { waiting = nil }
        return waiting
      }
      first?.resume(with: result)
      return first != nil
    }
  }
}
