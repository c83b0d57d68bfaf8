internal import Foundation
internal import Synchronization

/// Runs drawing work on a thread of its own and stops waiting for it after a while.
///
/// Neither libvips nor librsvg can be told to stop, and a drawing of a few lines can ask
/// for hours of work. Work that comes too late goes on until it or the process ends,
/// and nobody hears of it. A new thread also starts with a new Pango font map, which knows
/// every font registered until then.
enum DrawingDeadline {
  /// The work took too long.
  struct Missed: Error {}

  /// What `work` returns or throws, or ``Missed`` when it takes longer than `limit`.
  static func run<Value: Sendable>(
    within limit: Duration, _ work: @escaping @Sendable () throws -> Value
  ) throws -> Value {
    let outcome = Outcome<Value>()
    let thread = Thread {
      let result = Result { try work() }
      outcome.value.withLock { $0 = result }
      outcome.isReady.signal()
    }
    // librsvg follows nested elements by recursion.
    thread.stackSize = 16 << 20
    thread.start()
    let seconds = Double(limit.components.seconds) + Double(limit.components.attoseconds) / 1e18
    guard outcome.isReady.wait(timeout: .now() + seconds) == .success,
      let result = outcome.value.withLock({ $0 })
    else { throw Missed() }
    return try result.get()
  }

  private final class Outcome<Value: Sendable>: Sendable {
    let value = Mutex<Result<Value, any Error>?>(nil)
    let isReady = DispatchSemaphore(value: 0)
  }
}
