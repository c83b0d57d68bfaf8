internal import Imaging

/// Moments as the API writes them: RFC 3339 in UTC, to the second.
enum Timestamp {
  /// The text of seconds since 1970; the nearest that has one for those far off.
  static func text(_ seconds: Double) -> String {
    let whole = Int64(max(-1e15, min(1e15, seconds.isFinite ? seconds.rounded(.down) : 0)))
    let range = WallClock.range
    return WallClock.text(of: min(max(whole, range.lowerBound), range.upperBound)) + "Z"
  }
}
