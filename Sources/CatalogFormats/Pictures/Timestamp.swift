/// Moments as text, in Universal Time and to the nanosecond.
///
/// Source: ISO 8601; the calendar from Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”,
/// <https://howardhinnant.github.io/date_algorithms.html>, `civil_from_days`.
enum Timestamp {
  /// `2023-11-14T22:13:20.123456789Z`.
  ///
  /// - Parameter nanoseconds: Since the beginning of 1970, also negative ones.
  /// - Returns: The text, 30 characters in the years that there are nanoseconds of.
  static func text(nanoseconds: Int64) -> String {
    let (seconds, fraction) = floorDivision(nanoseconds, 1_000_000_000)
    let (days, second) = floorDivision(seconds, 86_400)
    let (year, month, day) = date(daysSince1970: days)
    return [padded(year, 4), padded(month, 2), padded(day, 2)].joined(separator: "-") + "T"
      + [padded(second / 3600, 2), padded(second / 60 % 60, 2), padded(second % 60, 2)].joined(separator: ":")
      + "." + padded(fraction, 9) + "Z"
  }

  /// The date in the Gregorian calendar.
  private static func date(daysSince1970 days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    // Years that begin in March have their odd day last; eras of 400 of them are all alike.
    let (era, dayOfEra) = floorDivision(days + 719_468, 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func floorDivision(_ value: Int64, _ divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
