internal import Imaging

/// The time that a date stands for: a year, a month, a day, an hour, a minute or a second.
///
/// On the camera's own clock, without a time zone, as pictures are dated.
struct DateSpan {
  /// The first second, since 1970.
  let start: Int64
  /// The second after the last; the last that has a text at the end of the calendar.
  let end: Int64

  /// The first moment of the calendar, which lends a date the fields that it does not give.
  private static let first = "0001-01-01T00:00:00"
  /// The lengths that a date may have, and the seconds of what it then names; years and months differ.
  private static let seconds: [Int: Int64] = [4: 0, 7: 0, 10: 86_400, 13: 3600, 16: 60, 19: 1]

  /// Reads `2024`, `2024-05`, `2024-05-31`, `2024-05-31T18`, `…T18:30` or `…T18:30:05`.
  init?(_ text: String) {
    let length = text.utf8.count
    guard let seconds = Self.seconds[length], let start = Self.moment(text) else { return nil }
    self.start = start
    guard seconds == 0 else { end = min(start + seconds, WallClock.range.upperBound); return }
    guard let year = Int(text.prefix(4)) else { return nil }
    let month = length == 7 ? Int(text.suffix(2)) ?? 12 : 12
    let next = month == 12 ? Self.padded(year + 1, 4) : Self.padded(year, 4) + "-" + Self.padded(month + 1, 2)
    end = Self.moment(next) ?? WallClock.range.upperBound
  }

  private static func moment(_ text: String) -> Int64? {
    let bytes = Array(text.utf8)
    // A date has its marks where the first one has them; WallClock also reads the marks of EXIF.
    for (byte, model) in zip(bytes, first.utf8) {
      let isDigit = (0x30...0x39).contains(model)
      guard isDigit ? (0x30...0x39).contains(byte) : byte == model else { return nil }
    }
    return WallClock.seconds(in: bytes + first.utf8.dropFirst(bytes.count))
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// A moment as the shortest text that stands for it; nil outside the years 1 to 9999.
  static func text(_ seconds: Double) -> String? {
    guard seconds >= Double(WallClock.range.lowerBound), seconds <= Double(WallClock.range.upperBound),
      seconds == seconds.rounded()
    else { return nil }
    let text = WallClock.text(of: Int64(seconds))
    for ending in ["T00:00:00", ":00"] where text.hasSuffix(ending) {
      return String(text.dropLast(ending.count))
    }
    return text
  }
}
