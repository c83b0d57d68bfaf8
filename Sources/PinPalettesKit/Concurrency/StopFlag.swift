internal import Synchronization

/// A request to stop at the next good moment.
///
/// Task cancellation would not do: it also aborts the write of the batch that
/// is being finished, and that batch is work already done.
final class StopFlag: Sendable {
  private let raised = Atomic<Bool>(false)

  var isRaised: Bool { raised.load(ordering: .relaxed) }

  func raise() { raised.store(true, ordering: .relaxed) }
}
