internal import Foundation
internal import ServiceLifecycle
internal import Synchronization

/// Beats the event streams' pulse while the server runs, and sees to a good end when it is told to.
///
/// It is told first and does not wait: requests finish while index runs do.
final class ShutdownService: Service {
  private let events: EventHub
  private let limits: ServerLimits
  private let steps: [ShutdownStep]
  private let isLeftToSignals: Bool
  private let work = Mutex<Task<Void, Never>?>(nil)

  /// - Parameters:
  ///   - events: The streams that end first: a request that listens would otherwise never finish.
  ///   - limits: How often streams beat, and how long a step may take.
  ///   - steps: What is ended.
  ///   - isLeftToSignals: Whether a second signal ends the process.
  init(events: EventHub, limits: ServerLimits, steps: [ShutdownStep], isLeftToSignals: Bool) {
    self.events = events
    self.limits = limits
    self.steps = steps
    self.isLeftToSignals = isLeftToSignals
  }

  func run() async throws {
    let pulse = Task { [events, limits] in
      while !Task.isCancelled {
        try await Task.sleep(for: limits.eventBeat)
        events.beat()
      }
    }
    defer { pulse.cancel() }
    // Cancelled or told: both are the end.
    try? await gracefulShutdown()
    if isLeftToSignals { for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) } }
    begin()
  }

  /// Waits until everything has ended, or has had its time.
  func finish() async { await begin().value }

  @discardableResult
  private func begin() -> Task<Void, Never> {
    events.finish()
    return work.withLock { work in
      if let work { return work }
      let task = Task { [steps, limits] in
        await withTaskGroup(of: Void.self) { group in
          for step in steps {
            group.addTask { _ = try? await Deadline.run(limits.shutdownTime) { await step.end() } }
          }
        }
      }
      work = task
      return task
    }
  }
}
