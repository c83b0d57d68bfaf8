internal import Synchronization

/// Remembers values up to a total cost, and forgets first what has not been asked for longest.
///
/// Safe to use from any thread; every call takes the same short time, however much is remembered.
final class BoundedCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  fileprivate struct Entry {
    let key: Key
    let value: Value
    let cost: Int
    /// Its neighbors in the order of use; `none` at the ends.
    var newer: Int
    var older: Int
  }

  fileprivate struct State {
    var places: [Key: Int] = [:]
    var entries: [Entry?] = []
    var free: [Int] = []
    var newest = none
    var oldest = none
    var cost = 0
  }

  fileprivate static var none: Int { -1 }
  private let state = Mutex(State())
  private let limit: Int

  /// Makes an empty cache of values whose costs add up to at most `limit`.
  init(limit: Int) { self.limit = limit }

  /// The value of a key; nil when it is not remembered.
  func value(for key: Key) -> Value? {
    state.withLock { state in
      guard let place = state.places[key], let entry = state.entries[place] else { return nil }
      state.unlink(place)
      state.link(place)
      return entry.value
    }
  }

  /// Remembers a value, unless it alone costs more than there is room for.
  func remember(_ value: Value, for key: Key, cost: Int = 1) {
    state.withLock { state in
      if let place = state.places[key] { state.drop(place) }
      guard cost <= limit else { return }
      state.add(Entry(key: key, value: value, cost: cost, newer: Self.none, older: Self.none))
      while state.cost > limit { state.drop(state.oldest) }
    }
  }

  /// Forgets everything.
  func forgetAll() { state.withLock { $0 = State() } }
}

extension BoundedCache.State {
  fileprivate mutating func add(_ entry: BoundedCache.Entry) {
    let place = free.popLast() ?? entries.count
    if place == entries.count { entries.append(entry) } else { entries[place] = entry }
    places[entry.key] = place
    cost += entry.cost
    link(place)
  }

  fileprivate mutating func drop(_ place: Int) {
    guard let entry = entries[place] else { return }
    unlink(place)
    entries[place] = nil
    places[entry.key] = nil
    free.append(place)
    cost -= entry.cost
  }

  fileprivate mutating func link(_ place: Int) {
    entries[place]?.older = newest
    entries[place]?.newer = BoundedCache.none
    if newest >= 0 { entries[newest]?.newer = place } else { oldest = place }
    newest = place
  }

  fileprivate mutating func unlink(_ place: Int) {
    guard let entry = entries[place] else { return }
    if entry.newer >= 0 { entries[entry.newer]?.older = entry.older } else { newest = entry.older }
    if entry.older >= 0 { entries[entry.older]?.newer = entry.newer } else { oldest = entry.newer }
  }
}
