import Synchronization
import Testing

@testable import PinPalettesServer

struct UploadStoreTests {
  @Test func keepsWhatItWasGiven() {
    let store = UploadStore<String>()
    let token = store.add("sea", bytes: 3)
    #expect(store[token] == "sea")
    #expect(store[UploadToken()] == nil)
  }

  @Test func letsTheOldestGoWhenThereAreTooMany() {
    let store = UploadStore<Int>(limits: .init(count: 3))
    let tokens = (0..<5).map { store.add($0, bytes: 1) }
    #expect(tokens.map { store[$0] } == [nil, nil, 2, 3, 4])
  }

  @Test func letsTheOldestGoWhenTheyAreTooLarge() {
    let store = UploadStore<Int>(limits: .init(bytes: 10))
    let tokens = (0..<4).map { store.add($0, bytes: 4) }
    #expect(tokens.map { store[$0] } == [nil, nil, 2, 3])
  }

  @Test func forgetsAfterAWhile() {
    let clock = TestClock()
    let store = UploadStore<Int>(limits: .init(lifetime: .seconds(60))) { clock.now }
    let token = store.add(1, bytes: 1)
    clock.advance(by: .seconds(59))
    #expect(store[token] == 1)
    clock.advance(by: .seconds(1))
    #expect(store[token] == nil)
    #expect(store.count == 0)
  }

  @Test func keepsAValueUnderOneNameHoweverOftenItComes() {
    let clock = TestClock()
    let store = UploadStore<Int>(limits: .init(count: 2, lifetime: .seconds(60))) { clock.now }
    let token = store.addOnce(1, bytes: 1)
    clock.advance(by: .seconds(50))
    #expect(store.addOnce(1, bytes: 1) == token)
    #expect(store.count == 1)
    // Its hour has begun anew.
    clock.advance(by: .seconds(50))
    #expect(store[token] == 1)
  }

  @Test func hasTokensOf128BitsThatDiffer() {
    let tokens = Set((0..<1000).map { _ in UploadToken().description })
    #expect(tokens.count == 1000)
    #expect(tokens.allSatisfy { $0.utf8.count == 32 && UploadToken($0) != nil })
  }

  @Test(arguments: [
    "", "0", String(repeating: "A", count: 32), String(repeating: "g", count: 32), "../../etc/passwd",
  ])
  func readsNoOtherTokens(text: String) {
    #expect(UploadToken(text) == nil)
  }

  @Test func boundsWhatBodiesTakeTogether() throws {
    let budget = BodyBudget(capacity: 100)
    let first = budget.share()
    try first.grow(by: 60)
    let second = budget.share()
    #expect(throws: ProblemError.self) { try second.grow(by: 41) }
    try second.grow(by: 40)
  }

  @Test func givesBackWhatABodyTook() throws {
    let budget = BodyBudget(capacity: 100)
    do {
      let share = budget.share()
      try share.grow(by: 100)
    }
    try budget.share().grow(by: 100)
  }
}

/// A clock that goes when it is told to.
private final class TestClock: Sendable {
  private let time = Mutex(ContinuousClock.now)

  var now: ContinuousClock.Instant { time.withLock { $0 } }

  func advance(by duration: Duration) { time.withLock { $0 = $0.advanced(by: duration) } }
}
