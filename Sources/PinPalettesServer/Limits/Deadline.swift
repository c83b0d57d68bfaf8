internal import Synchronization

/// Bounds how long someone waits for work, whether or not the work can be stopped.
enum Deadline {
  /// Missed it.
  struct Missed: Error {}

  /// Waits for `work` no longer than `limit`.
  ///
  /// Work whose time is over is cancelled and left to end by itself: a decoder in the middle of a picture cannot be
  /// stopped, but whoever asked need not wait for it.
  ///
  /// - Throws: ``Missed``, or what the work throws.
  static func run<Output: Sendable>(
    _ limit: Duration, _ work: @escaping @Sendable () async throws -> Output
  ) async throws -> Output {
    let race = Race<Output>()
    let runner = Task { race.end(await Result.catching(work)) }
    let timer = Task {
      try await Task.sleep(for: limit)
      race.end(.failure(Missed()))
      runner.cancel()
    }
    defer { timer.cancel() }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { race.wait($0) }
    } onCancel: {
      runner.cancel()
      race.end(.failure(CancellationError()))
    }
  }

  /// Whoever ends first ends it.
  private final class Race<Output: Sendable>: Sendable {
    private enum State {
      case running
      case awaited(CheckedContinuation<Output, any Error>)
      case ended(Result<Output, any Error>)
      case told
    }

    private let state = Mutex(State.running)

    func wait(_ continuation: CheckedContinuation<Output, any Error>) {
      let result: Result<Output, any Error>? = state.withLock {
        guard case .ended(let result) = $0 else {
          $0 = .awaited(continuation)
          return nil
        }
        $0 = .told
        return result
      }
      if let result { continuation.resume(with: result) }
    }

    func end(_ result: Result<Output, any Error>) {
      let waiting: CheckedContinuation<Output, any Error>? = state.withLock {
        switch $0 {
        case .running:
          $0 = .ended(result)
          return nil
        case .awaited(let continuation):
          $0 = .told
          return continuation
        case .ended, .told: return nil
        }
      }
      waiting?.resume(with: result)
    }
  }
}

extension Result where Failure == any Error, Success: Sendable {
  /// What asynchronous work returns or throws.
  fileprivate static func catching(_ work: @Sendable () async throws -> Success) async -> Self {
    do { return .success(try await work()) } catch { return .failure(error) }
  }
}
