internal import LibrarySnapshots
internal import Vibes

extension LibraryOrder {
  /// Puts pictures in this order, equal ones in the order of their paths; blocking.
  func sorted(_ places: [Int], of snapshot: LibrarySnapshot) -> [Int] {
    switch self {
    case .newest: Self.sorted(places) { -Self.nanoseconds(of: $0, in: snapshot).clampedForNegation }
    case .name: Self.sorted(places) { NaturalName(of: $0, in: snapshot) }
    case .color: Self.sorted(places) { ColorRank(snapshot.swatches(at: $0)) }
    case .brightness: Self.descending(places, by: .brightness, of: snapshot)
    case .saturation: Self.descending(places, by: .saturation, of: snapshot)
    case .warmth: Self.descending(places, by: .warmth, of: snapshot)
    }
  }

  /// When a picture came to be, in nanoseconds since 1970.
  ///
  /// Cameras name no time zone: what they say is taken for UTC, and so is hours off at most.
  private static func nanoseconds(of place: Int, in snapshot: LibrarySnapshot) -> Int64 {
    guard let seconds = snapshot.captureSeconds(at: place) else {
      return snapshot.modifiedNanoseconds(at: place)
    }
    let (nanoseconds, overflows) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    return overflows ? (seconds < 0 ? .min : .max) : nanoseconds
  }

  private static func descending(
    _ places: [Int], by metric: VibeMetric, of snapshot: LibrarySnapshot
  ) -> [Int] {
    sorted(places) { -(snapshot.metric(metric, at: $0) ?? 0) }
  }

  /// Every key is made once.
  private static func sorted<Key: Comparable>(_ places: [Int], by key: (Int) -> Key) -> [Int] {
    let keyed = places.map { Keyed(key: key($0), place: $0) }
    return keyed.sorted().map(\.place)
  }
}

/// A picture and what it is sorted by.
private struct Keyed<Key: Comparable>: Comparable {
  let key: Key
  let place: Int

  static func < (one: Keyed, other: Keyed) -> Bool {
    one.key == other.key ? one.place < other.place : one.key < other.key
  }
}

extension Int64 {
  /// Itself, or the nearest number that has a negative: a damaged disk claims any time.
  fileprivate var clampedForNegation: Int64 { Swift.max(self, -.max) }
}
