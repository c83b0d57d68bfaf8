import Foundation

/// Memory that concurrent decodings share: a large picture waits until the others leave room for it.
///
/// Most pictures are decoded small and need next to nothing, so they never wait. One that needs more than
/// the whole budget waits until it is alone.
public final class DecodingBudget: Sendable {
  /// Needs below this many bytes are not counted.
  public static let smallest = 16_000_000

  /// What all decodings together may take, in bytes.
  public let bytes: Int

  private let condition = NSCondition()
  // Read and written with the condition's lock held.
  nonisolated(unsafe) private var free: Int

  /// Makes a budget.
  ///
  /// - Parameter bytes: What all decodings together may take.
  public init(bytes: Int = DecodingLimits.usualMemory) {
    self.bytes = bytes
    free = bytes
  }

  /// Runs `body` once there is room for it; blocking.
  ///
  /// - Parameters:
  ///   - need: What `body` takes, in bytes.
  ///   - body: The work. It must not reserve again: two that each wait for the other's room never end.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws.
  public func reserving<Result>(_ need: Int, _ body: () throws -> Result) rethrows -> Result {
    guard need >= Self.smallest else { return try body() }
    let share = min(need, bytes)
    condition.withLock {
      while free < share { condition.wait() }
      free -= share
    }
    defer {
      condition.withLock {
        free += share
        condition.broadcast()
      }
    }
    return try body()
  }
}
