internal import Synchronization

/// Lets so much work happen at once, in the order of asking, and turns away whoever would wait behind too many.
final class TurnQueue: Sendable {
  private struct Waiter {
    let ticket: Int
    let weight: Int
    let continuation: CheckedContinuation<Void, any Error>
  }

  private struct State {
    var free: Int
    var lastTicket = 0
    var waiters: [Waiter] = []
    /// Tickets that were given up before they came to wait.
    var abandoned: Set<Int> = []
  }

  private let capacity: Int
  private let mostWaiting: Int
  private let state: Mutex<State>

  /// Makes a queue.
  ///
  /// - Parameters:
  ///   - capacity: How much may happen at once; at least 1.
  ///   - mostWaiting: How many may wait; any number unless told.
  init(capacity: Int, mostWaiting: Int = .max) {
    precondition(capacity >= 1, "a queue that lets \(capacity) work at once ends no wait")
    self.capacity = capacity
    self.mostWaiting = mostWaiting
    state = Mutex(State(free: capacity))
  }

  /// Runs `body` when its turn comes.
  ///
  /// - Parameters:
  ///   - weight: How much of the capacity it takes; all of it where it takes more.
  ///   - subject: What an error is about.
  ///   - body: The work.
  /// - Returns: What `body` returns.
  /// - Throws: ``StudioError`` with code `busy`, `CancellationError`, or what `body` throws.
  func run<Result: Sendable>(
    weight: Int = 1, subject: String, _ body: @Sendable () async throws -> Result
  ) async throws -> Result {
    let weight = min(max(1, weight), capacity)
    try await takeTurn(weight, subject: subject)
    defer { giveBack(weight) }
    return try await body()
  }

  private func takeTurn(_ weight: Int, subject: String) async throws {
    let ticket = state.withLock { state in
      state.lastTicket += 1
      return state.lastTicket
    }
    defer { state.withLock { _ = $0.abandoned.remove(ticket) } }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        enter(Waiter(ticket: ticket, weight: weight, continuation: continuation), subject: subject)
      }
    } onCancel: {
      let waiter = state.withLock { state -> Waiter? in
        guard let index = state.waiters.firstIndex(where: { $0.ticket == ticket }) else {
          state.abandoned.insert(ticket)
          return nil
        }
        return state.waiters.remove(at: index)
      }
      waiter?.continuation.resume(throwing: CancellationError())
      // Who was waiting behind it may fit now.
      admit()
    }
  }

  private enum Reception { case admitted, waiting, abandoned, full }

  private func enter(_ waiter: Waiter, subject: String) {
    let reception = state.withLock { state -> Reception in
      if state.abandoned.contains(waiter.ticket) { return .abandoned }
      if state.waiters.isEmpty, state.free >= waiter.weight {
        state.free -= waiter.weight
        return .admitted
      }
      guard state.waiters.count < mostWaiting else { return .full }
      state.waiters.append(waiter)
      return .waiting
    }
    switch reception {
    case .waiting: break
    case .admitted: waiter.continuation.resume()
    case .abandoned: waiter.continuation.resume(throwing: CancellationError())
    case .full:
      waiter.continuation.resume(
        throwing: StudioError(
          .busy, subject: subject, reason: "\(mostWaiting) others are waiting already; ask again in a moment")
      )
    }
  }

  private func giveBack(_ weight: Int) {
    state.withLock { $0.free += weight }
    admit()
  }

  /// Lets in those whose turn it is.
  private func admit() {
    let admitted = state.withLock { state in
      var admitted: [Waiter] = []
      while let next = state.waiters.first, state.free >= next.weight {
        state.free -= next.weight
        admitted.append(state.waiters.removeFirst())
      }
      return admitted
    }
    for waiter in admitted { waiter.continuation.resume() }
  }
}
