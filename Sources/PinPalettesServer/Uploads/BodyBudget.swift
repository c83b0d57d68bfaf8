internal import Synchronization

/// The memory that the bodies of all requests together may take while they are held.
///
/// The limit of a single body does not bound what many clients send at once.
final class BodyBudget: Sendable {
  /// What there is, in bytes.
  let capacity: Int
  private let taken = Mutex(0)

  /// Makes a budget.
  init(capacity: Int) { self.capacity = capacity }

  /// A share of the budget, which grows as a body arrives and is given back with its holder.
  final class Share: Sendable {
    private let budget: BodyBudget
    private let held = Mutex(0)

    init(_ budget: BodyBudget) { self.budget = budget }

    deinit {
      let bytes = held.withLock { $0 }
      budget.taken.withLock { $0 -= bytes }
    }

    /// Takes more.
    ///
    /// - Throws: ``ProblemError`` with code `busy` when others have the rest.
    func grow(by bytes: Int) throws(ProblemError) {
      let isTaken = budget.taken.withLock { taken in
        guard taken + bytes <= budget.capacity else { return false }
        taken += bytes
        return true
      }
      guard isTaken else {
        throw ProblemError(.busy, "There are too many uploads at once; try again in a moment")
      }
      held.withLock { $0 += bytes }
    }
  }

  /// A share of nothing yet.
  func share() -> Share { Share(self) }
}
