import Dispatch
import Foundation
import Synchronization

/// Turns the first Ctrl-C (or SIGTERM) into the cancellation of a task and lets the second one end the process.
///
/// Make it before the work begins, so that no moment is left in which a signal is sudden death.
final class InterruptHandler {
  private struct State {
    var isInterrupted = false
    var cancel: (@Sendable () -> Void)?
  }

  private let state = SharedState()
  private let sources: [any DispatchSourceSignal]

  private init() {
    // A queue of its own has a thread of its own: the shared ones are busy with pictures.
    let queue = DispatchQueue(label: "pinpalettes.interrupt", qos: .userInteractive)
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      return DispatchSource.makeSignalSource(signal: number, queue: queue)
    }
    // A source hears nothing until it is registered, which another thread does; a signal before that would be lost.
    let registration = DispatchGroup()
    for (number, source) in zip([SIGINT, SIGTERM], sources) {
      registration.enter()
      source.setRegistrationHandler { registration.leave() }
      source.setEventHandler { [state] in
        // The catalog survives even a sudden end, so a second request is simply obeyed.
        signal(number, SIG_DFL)
        state.interrupt()
      }
      source.resume()
    }
    _ = registration.wait(timeout: .now() + 1)
  }

  /// Does work that the first signal cancels.
  ///
  /// - Parameter work: What is done, in a task of its own.
  /// - Returns: What it returns.
  /// - Throws: What it throws; `CancellationError` when it ends by the signal.
  static func run<Success: Sendable>(
    _ work: @escaping @Sendable () async throws -> Success
  ) async throws -> Success {
    let interrupt = InterruptHandler()
    defer { interrupt.stop() }
    let task = Task { try await work() }
    interrupt.cancel(task)
    return try await task.value
  }

  /// Cancels `task` at the first signal, at once if it has come already.
  private func cancel<Success: Sendable>(_ task: Task<Success, any Error>) {
    state.onInterrupt { task.cancel() }
  }

  /// Leaves signals to the system again.
  private func stop() {
    sources.forEach { $0.cancel() }
    signal(SIGINT, SIG_DFL)
    signal(SIGTERM, SIG_DFL)
  }

  /// Whether a signal has come, and what to do then; whichever is second makes it happen.
  private final class SharedState: Sendable {
    private let state = Mutex(State())

    func interrupt() {
      state.withLock {
        $0.isInterrupted = true
        return $0.cancel
      }?()
    }

    func onInterrupt(_ cancel: @escaping @Sendable () -> Void) {
      let isLate = state.withLock {
        $0.cancel = cancel
        return $0.isInterrupted
      }
      if isLate { cancel() }
    }
  }
}
