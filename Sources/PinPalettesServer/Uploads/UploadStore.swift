internal import Synchronization

/// Values under unguessable names, for a while: so many, so large, so long.
///
/// The oldest give way when there is no room. Nothing is written to disk.
final class UploadStore<Value: Sendable>: Sendable {
  /// How much is kept.
  struct Limits: Sendable, Hashable {
    /// The most values.
    var count = 64
    /// The most bytes, all values together.
    var bytes = 256 << 20
    /// How long a value is kept.
    var lifetime = Duration.seconds(3600)
  }

  private struct Entry {
    let token: UploadToken
    let value: Value
    let bytes: Int
    let expiry: ContinuousClock.Instant
  }

  let limits: Limits
  private let now: @Sendable () -> ContinuousClock.Instant
  /// The oldest first.
  private let entries = Mutex<[Entry]>([])

  /// Makes an empty store.
  ///
  /// - Parameters:
  ///   - limits: How much is kept.
  ///   - now: The clock.
  init(limits: Limits = Limits(), now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
    self.limits = limits
    self.now = now
  }

  /// Keeps a value.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - bytes: What it takes; one that takes more than all the room is kept alone.
  /// - Returns: Its name.
  func add(_ value: Value, bytes: Int) -> UploadToken {
    let entry = Entry(
      token: UploadToken(), value: value, bytes: bytes, expiry: now().advanced(by: limits.lifetime))
    entries.withLock { entries in
      Self.drop(&entries, at: now())
      var room = limits.bytes - bytes
      // From the newest on, as long as there is room.
      let kept = entries.reversed().prefix(limits.count - 1).prefix { entry in
        room -= entry.bytes
        return room >= 0
      }
      entries = kept.reversed() + [entry]
    }
    return entry.token
  }

  /// A value; nil for one that was never there or is not any more.
  subscript(token: UploadToken) -> Value? {
    entries.withLock { entries in
      Self.drop(&entries, at: now())
      return entries.first { $0.token == token }?.value
    }
  }

  /// How many values are there.
  var count: Int {
    entries.withLock { entries in
      Self.drop(&entries, at: now())
      return entries.count
    }
  }

  private static func drop(_ entries: inout [Entry], at now: ContinuousClock.Instant) {
    entries.removeAll { $0.expiry <= now }
  }
}

extension UploadStore where Value: Equatable {
  /// Keeps a value under one name however often it is given: for another while from now on.
  ///
  /// - Returns: Its name.
  func addOnce(_ value: Value, bytes: Int) -> UploadToken {
    renew(value) ?? add(value, bytes: bytes)
  }

  private func renew(_ value: Value) -> UploadToken? {
    entries.withLock { entries in
      Self.drop(&entries, at: now())
      guard let place = entries.firstIndex(where: { $0.value == value }) else { return nil }
      let old = entries.remove(at: place)
      entries.append(
        Entry(
          token: old.token, value: old.value, bytes: old.bytes, expiry: now().advanced(by: limits.lifetime)))
      return old.token
    }
  }
}
