import Synchronization
import Testing

@testable import PinPalettesKit

/// Counts what is begun.
private final class Tally: Sendable {
  private let count = Mutex(0)

  func begin() -> Int {
    count.withLock {
      $0 += 1
      return $0
    }
  }
}

struct BoundedCacheTests {
  @Test func forgetsFirstWhatWasNotAskedForLongest() {
    let cache = BoundedCache<Int, String>(limit: 3)
    for number in 1...3 { cache.remember("\(number)", for: number) }
    #expect(cache.value(for: 1) == "1")
    cache.remember("4", for: 4)
    #expect((1...4).map { cache.value(for: $0) } == ["1", nil, "3", "4"])
  }

  @Test func costsAddUpToTheLimitAtMost() {
    let cache = BoundedCache<Int, Int>(limit: 100)
    cache.remember(1, for: 1, cost: 60)
    cache.remember(2, for: 2, cost: 40)
    #expect(cache.value(for: 1) == 1)
    cache.remember(3, for: 3, cost: 41)
    #expect((1...3).map { cache.value(for: $0) } == [nil, nil, 3])
    cache.remember(4, for: 4, cost: 101)
    #expect(cache.value(for: 4) == nil)
    #expect(cache.value(for: 3) == 3)
  }

  @Test func anotherValueForAKeyTakesThePlaceOfTheFirst() {
    let cache = BoundedCache<Int, Int>(limit: 10)
    for value in 0..<100 { cache.remember(value, for: 7, cost: 6) }
    #expect(cache.value(for: 7) == 99)
    cache.remember(1, for: 8, cost: 4)
    #expect(cache.value(for: 7) == 99)
    cache.forgetAll()
    #expect(cache.value(for: 7) == nil)
  }
}

struct SingleFlightTests {
  @Test func whatManyAskForAtOnceIsMadeOnce() async throws {
    let flights = SingleFlight<String, Int>()
    let made = Tally()
    let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
    let (gate, open) = AsyncStream.makeStream(of: Void.self)
    let first = Task {
      try await flights.value(for: "a") {
        arrived.yield()
        for await _ in gate { break }
        return made.begin()
      }
    }
    for await _ in arrivals { break }
    let others = (0..<10).map { _ in
      Task { try await flights.value(for: "a") { made.begin() } }
    }
    let different = try await flights.value(for: "b") { 77 }
    open.yield()
    let value = try await first.value
    #expect(different == 77)
    #expect(value == 1)
    for other in others {
      // One that came after the first was done has it made again, which the others must not.
      #expect([1, 2].contains(try await other.value))
    }
  }

  @Test func aFailureIsGivenToThoseWhoWaitAndNotKept() async throws {
    let flights = SingleFlight<String, Int>()
    await #expect(throws: Failure.self) {
      try await flights.value(for: "a") { throw Failure(subject: "a", reason: "no") }
    }
    #expect(try await flights.value(for: "a") { 3 } == 3)
  }
}
