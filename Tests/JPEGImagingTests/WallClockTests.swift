import Imaging
import Testing

struct WallClockTests {
  /// Seconds by `date -u -d TEXT +%s`.
  @Test(
    arguments: [
      ("1970:01:01 00:00:00", 0), ("2020:01:02 03:04:05", 1_577_934_245),
      ("2000:02:29 12:00:00", 951_825_600),
      ("1969:12:31 23:59:59", -1), ("1826:06:15 10:00:00", -4_529_916_000),
      ("2024:12:31 23:59:60", 1_735_689_600),
      ("0001:01:01 00:00:00", -62_135_596_800), ("9999:12:31 23:59:59", 253_402_300_799),
      ("2020-01-02T03:04:05", 1_577_934_245), ("2020/01/02 03:04:05", 1_577_934_245),
    ] as [(String, Int64)])
  func readsMoments(text: String, seconds: Int64) {
    #expect(WallClock.seconds(in: text.utf8) == seconds)
  }

  @Test(arguments: [
    "", "2020:01:02", "2020:01:02 03:04:05Z", "0000:00:00 00:00:00", "2020:00:02 03:04:05",
    "2020:13:02 03:04:05",
    "2020:01:00 03:04:05", "2020:04:31 03:04:05", "2019:02:29 03:04:05", "1900:02:29 03:04:05",
    "2020:01:02 24:04:05", "2020:01:02 03:60:05", "2020:01:02 03:04:61", "2020:01:02 03-04-05",
    "2020.01.02 03:04:05", "+020:01:02 03:04:05", "2020:01:02\u{0}03:04:05", "-001:01:01 00:00:00",
    "２020:01:02 03:0", "    :  :     :  :  ",
  ])
  func refusesWhatIsNone(text: String) {
    #expect(WallClock.seconds(in: text.utf8) == nil)
  }

  @Test func readsBackEveryDayThatItWrites() {
    var seconds = WallClock.range.lowerBound
    // Steps of 68 days less some seconds, so that all days and times come up.
    while WallClock.range.contains(seconds) {
      #expect(WallClock.seconds(in: WallClock.text(of: seconds).utf8) == seconds)
      seconds += 345_599 * 17
    }
    let last = WallClock.range.upperBound
    #expect(WallClock.text(of: last) == "9999-12-31T23:59:59")
    #expect(WallClock.seconds(in: WallClock.text(of: last).utf8) == last)
  }

  @Test func keepsALeapSecondWithinTheYears() {
    #expect(WallClock.seconds(in: "9999:12:31 23:59:60".utf8) == WallClock.range.upperBound)
  }
}
