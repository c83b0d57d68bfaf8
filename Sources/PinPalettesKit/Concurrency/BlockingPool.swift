import Dispatch
import Synchronization

/// Threads for work that blocks: decoding, inference, reading files.
///
/// Swift's cooperative threads are never blocked; how many pieces run at once
/// is bounded by whoever submits them, as in ``forEachInOrder(_:width:_:receive:)``.
final class BlockingPool: TaskExecutor {
  private let queue = DispatchQueue(label: "pinpalettes.blocking", attributes: .concurrent)

  /// Where deadlines are kept: away from the threads that may all be busy.
  let deadlines = DispatchQueue(label: "pinpalettes.deadlines")

  let abandoned = Atomic<Int>(0)

  /// How many threads have been left behind and are stuck still.
  var abandonedCount: Int { abandoned.load(ordering: .relaxed) }

  /// Starts one blocking piece of work on a thread of the pool.
  func start(_ body: @escaping @Sendable () -> Void) { queue.async(execute: body) }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }

  /// Runs one blocking piece of work and waits for its result without blocking the caller's thread.
  func run<Output: Sendable>(_ body: @escaping @Sendable () throws -> Output) async throws -> Output {
    try await withThrowingTaskGroup(of: Output.self) { group in
      group.addTask(executorPreference: self) { try body() }
      guard let output = try await group.next() else { throw CancellationError() }
      return output
    }
  }

  /// Runs one blocking piece of work to its end, whether or not the task is cancelled.
  func complete(_ body: @escaping @Sendable () -> Void) async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask(executorPreference: self) { body() }
      await group.waitForAll()
    }
  }

  /// Applies `body` to `items` with at most `width` of them in work at once, and hands over each output as soon
  /// as those of all earlier items have been.
  ///
  /// Stops early, between items, when the task is cancelled.
  func forEachInOrder<Item: Sendable, Output: Sendable>(
    _ items: [Item], width: Int, _ body: @escaping @Sendable (Item) -> Output,
    receive: (Output) -> Void
  ) async {
    await withTaskGroup(of: (Int, Output).self) { group in
      var early: [Int: Output] = [:]
      var (submitted, received) = (0, 0)
      func submit() {
        guard submitted < items.count, !Task.isCancelled else { return }
        let index = submitted
        submitted += 1
        group.addTask(executorPreference: self) { (index, body(items[index])) }
      }
      for _ in 0..<max(1, width) { submit() }
      while let (index, output) = await group.next() {
        submit()
        early[index] = output
        while let output = early.removeValue(forKey: received) {
          receive(output)
          received += 1
        }
      }
    }
  }
}
