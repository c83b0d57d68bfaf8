internal import Foundation
internal import ModelPackages

/// A failure that may be over when asked again.
struct ModelPullSetback: Error {
  /// What to report when it is not.
  let error: ModelPackagesError
  /// How long the server wants to be left alone; nil when it does not say.
  var retryAfterSeconds: Int?
  /// How many bytes came before it.
  var byteCount: Int64 = 0
}

/// Asks again after failures that pass, a bounded number of times and at growing distances.
struct ModelPullRetry: Sendable {
  /// How often something is tried in a row without getting anywhere.
  var attempts = 5
  /// The first wait; each further one is twice as long.
  var firstWait = Duration.seconds(1)
  /// What an attempt must bring, in bytes, to have got somewhere: one at a time would never end.
  var enough: Int64 = 1 << 20
  /// Waits, or throws `CancellationError` when told to stop.
  let wait: @Sendable (Duration) throws -> Void

  /// What a server may ask for; hubs count requests over five minutes.
  private static let longestWait = 300

  /// Waits in steps, so that a stop is heard.
  init(stop: StopFlag) {
    wait = { duration in
      let end = ContinuousClock.now + duration
      while ContinuousClock.now < end {
        if stop.isRaised { throw CancellationError() }
        Thread.sleep(forTimeInterval: min(0.1, max(0, (end - .now) / .seconds(1))))
      }
    }
  }

  /// Waits as told.
  init(wait: @escaping @Sendable (Duration) throws -> Void) { self.wait = wait }

  /// Runs `body` until it does not suffer a ``ModelPullSetback``.
  ///
  /// - Throws: The error of the last setback when there were too many, and what else `body` throws.
  func run<Output>(_ body: () throws -> Output) throws -> Output {
    var failures = 0
    while true {
      do {
        return try body()
      } catch let setback as ModelPullSetback {
        failures = setback.byteCount >= enough ? 1 : failures + 1
        guard failures < attempts else { throw setback.error }
        let asked = setback.retryAfterSeconds.map { Duration.seconds(min($0, Self.longestWait)) }
        try wait(asked ?? firstWait * (1 << (failures - 1)))
      }
    }
  }
}
