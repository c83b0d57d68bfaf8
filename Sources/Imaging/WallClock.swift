/// Moments on a clock whose time zone is not known, as a camera has one, in seconds since the beginning of
/// 1970.
///
/// Source: Exif 2.32 (CIPA DC-008), 4.6.5, D; ISO 8601; the calendar from Howard Hinnant, “chrono-Compatible
/// Low-Level Date Algorithms”, <https://howardhinnant.github.io/date_algorithms.html>, `days_from_civil` and
/// `civil_from_days`.
public enum WallClock {
  /// The moments that have a text: the years 1 to 9999 of the Gregorian calendar.
  public static let range: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  /// The number of characters of a moment.
  public static let textLength = 19

  /// Reads `2020:01:02 03:04:05`, as EXIF has it, or `2020-01-02T03:04:05`, as ISO 8601 and some cameras do.
  ///
  /// - Parameter text: ASCII; ``textLength`` bytes.
  /// - Returns: The moment; nil for a text that is none, such as the zeros of a camera whose clock was never
  /// set.
  public static func seconds(in text: some Collection<UInt8>) -> Int64? {
    guard text.count == textLength else { return nil }
    let bytes = Array(text)
    func number(_ range: Range<Int>) -> Int64? {
      bytes[range].reduce(0) { number, byte in
        guard let number, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        return number * 10 + Int64(byte - UInt8(ascii: "0"))
      }
    }
    let (dates, times) = (Array(":-/".utf8), Array(" T".utf8))
    guard dates.contains(bytes[4]), dates.contains(bytes[7]), times.contains(bytes[10]),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19)
    else { return nil }
    // A clock may show a leap second.
    guard year >= 1, (1...12).contains(month), day >= 1, day <= dayCount(of: month, in: year), hour <= 23,
      minute <= 59, second <= 60
    else { return nil }
    let seconds = days(year: year, month: month, day: day) * 86_400 + hour * 3600 + minute * 60 + second
    return min(seconds, range.upperBound)
  }

  /// The moment as ISO 8601 has it, without a zone: `2020-01-02T03:04:05`.
  ///
  /// - Precondition: `seconds` lies in ``range``.
  public static func text(of seconds: Int64) -> String {
    precondition(range.contains(seconds), "\(seconds) seconds are not in the years 1 to 9999")
    let (days, second) = floorDivision(seconds, 86_400)
    let (year, month, day) = date(daysSince1970: days)
    return [padded(year, 4), padded(month, 2), padded(day, 2)].joined(separator: "-") + "T"
      + [padded(second / 3600, 2), padded(second / 60 % 60, 2), padded(second % 60, 2)].joined(separator: ":")
  }

  private static func dayCount(of month: Int64, in year: Int64) -> Int64 {
    let isLeap = year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
    return switch month {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  // Years that begin in March have their odd day last; eras of 400 of them are all alike.
  private static let daysOfEra: Int64 = 146_097
  private static let daysToFirstEra: Int64 = 719_468

  private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    let (era, yearOfEra) = floorDivision(month <= 2 ? year - 1 : year, 400)
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    return era * daysOfEra + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - daysToFirstEra
  }

  private static func date(daysSince1970 days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let (era, dayOfEra) = floorDivision(days + daysToFirstEra, daysOfEra)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    )
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
