internal import Imaging

/// Moments as text, in Universal Time and to the nanosecond.
enum Timestamp {
  private static let nanosecondsPerSecond: Int64 = 1_000_000_000

  /// `2023-11-14T22:13:20.123456789Z`.
  ///
  /// - Parameter nanoseconds: Since the beginning of 1970, also negative ones.
  /// - Returns: The text, 30 characters in the years that there are nanoseconds of.
  static func text(nanoseconds: Int64) -> String {
    var (seconds, fraction) = nanoseconds.quotientAndRemainder(dividingBy: nanosecondsPerSecond)
    if fraction < 0 {
      seconds -= 1
      fraction += nanosecondsPerSecond
    }
    let digits = String(fraction)
    return WallClock.text(of: seconds) + "." + String(repeating: "0", count: 9 - digits.count) + digits + "Z"
  }
}
