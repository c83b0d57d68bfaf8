import Dispatch
import Imaging
import Synchronization
import Testing

struct DecodingBudgetTests {
  @Test func neverGivesOutMoreThanThereIs() {
    let budget = DecodingBudget(bytes: 100_000_000)
    let taken = Mutex((now: 0, most: 0))
    DispatchQueue.concurrentPerform(iterations: 40) { number in
      let need = 20_000_000 + number % 5 * 20_000_000
      budget.reserving(need) {
        taken.withLock {
          $0.now += need
          $0.most = max($0.most, $0.now)
        }
        taken.withLock { $0.now -= need }
      }
    }
    #expect(taken.withLock(\.most) <= 100_000_000)
    #expect(taken.withLock(\.now) == 0)
  }

  @Test func letsOneThroughThatNeedsMoreThanThereIs() {
    #expect(DecodingBudget(bytes: 50_000_000).reserving(900_000_000) { true })
  }

  @Test func smallNeedsNeverWait() {
    let budget = DecodingBudget(bytes: 50_000_000)
    let answer = budget.reserving(50_000_000) { budget.reserving(DecodingBudget.smallest - 1) { 1 } }
    #expect(answer == 1)
  }

  @Test func givesBackWhatAFailureHadTaken() {
    struct Failed: Error {}
    let budget = DecodingBudget(bytes: 50_000_000)
    #expect(throws: Failed.self) { try budget.reserving(50_000_000) { throw Failed() } }
    #expect(budget.reserving(50_000_000) { true })
  }
}
