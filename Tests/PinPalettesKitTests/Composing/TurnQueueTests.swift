import Synchronization
import Testing

@testable import PinPalettesKit

struct TurnQueueTests {
  /// Counts how many are inside at once.
  private final class Gauge: Sendable {
    private let state = Mutex((count: 0, inside: 0, most: 0))
    var count: Int { state.withLock(\.count) }
    var most: Int { state.withLock(\.most) }
    func enter(_ weight: Int) {
      state.withLock {
        $0.count += 1
        $0.inside += weight
        $0.most = max($0.most, $0.inside)
      }
    }
    func leave(_ weight: Int) { state.withLock { $0.inside -= weight } }
  }

  @Test func letsInNoMoreThanItsCapacity() async throws {
    let queue = TurnQueue(capacity: 3, mostWaiting: 100)
    let gauge = Gauge()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<40 {
        let weight = index % 5 + 1
        group.addTask {
          try await queue.run(weight: weight, subject: "test") {
            gauge.enter(min(weight, 3))
            await Task.yield()
            gauge.leave(min(weight, 3))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect((1...3).contains(gauge.most))
  }

  @Test(arguments: [1, 3])
  func letsAnyNumberWaitUnlessTold(capacity: Int) async throws {
    let queue = TurnQueue(capacity: capacity)
    let gauge = Gauge()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<3000 {
        group.addTask {
          try await queue.run(subject: "test") {
            gauge.enter(1)
            await Task.yield()
            gauge.leave(1)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect((1...capacity).contains(gauge.most))
    #expect(gauge.count == 3000)
  }

  @Test func turnsAwayWhoWouldWaitBehindTooMany() async throws {
    let queue = TurnQueue(capacity: 1, mostWaiting: 0)
    try await queue.run(subject: "outer") {
      let error = await #expect(throws: StudioError.self) { try await queue.run(subject: "inner") {} }
      #expect(error?.code == .busy)
      #expect(error?.subject == "inner")
    }
    // The turn was given back.
    try await queue.run(subject: "again") {}
  }

  @Test func letsGoOfWhoNoLongerWaits() async throws {
    let queue = TurnQueue(capacity: 1, mostWaiting: 1)
    try await queue.run(subject: "outer") {
      let waiting = Task { try await queue.run(subject: "inner") { true } }
      waiting.cancel()
      let result = await waiting.result
      #expect(throws: CancellationError.self) { try result.get() }
      // Its place in the queue is free again.
      let other = Task { try await queue.run(subject: "other") { true } }
      other.cancel()
      let second = await other.result
      #expect(throws: CancellationError.self) { try second.get() }
    }
  }

  @Test func givesTheTurnBackAfterAFailure() async throws {
    struct Fault: Error {}
    let queue = TurnQueue(capacity: 1, mostWaiting: 0)
    await #expect(throws: Fault.self) { try await queue.run(subject: "test") { throw Fault() } }
    let value = try await queue.run(subject: "test") { 7 }
    #expect(value == 7)
  }
}
