import ColorScience
import Imaging
import JPEGImaging
import PinPalettesTesting
import Testing

/// When a picture was taken, as every decoder reads it.
struct CaptureTimeTests {
  @Test(arguments: DecoderKind.allCases, [false, true])
  func isWhatTheCameraSays(kind: DecoderKind, isBigEndian: Bool) throws {
    let exif = EXIFBytes(
      isBigEndian: isBigEndian,
      moments: [
        (.edited, "2021:06:07 08:09:10"), (.taken, "2020:01:02 03:04:05"),
        (.digitized, "2020:01:03 00:00:00"),
      ])
    #expect(try seconds(exif, kind) == 1_577_934_245)
  }

  @Test(arguments: DecoderKind.allCases)
  func isOtherwiseWhenItWasDigitized(kind: DecoderKind) throws {
    let exif = EXIFBytes(moments: [(.edited, "2021:06:07 08:09:10"), (.digitized, "1969:12:31 23:59:58")])
    #expect(try seconds(exif, kind) == -2)
  }

  @Test(arguments: DecoderKind.allCases)
  func passesOverACameraWhoseClockWasNeverSet(kind: DecoderKind) throws {
    let exif = EXIFBytes(moments: [(.taken, "0000:00:00 00:00:00"), (.digitized, "2020:01:02 03:04:05")])
    #expect(try seconds(exif, kind) == 1_577_934_245)
  }

  @Test(
    arguments: DecoderKind.allCases,
    [
      "0000:00:00 00:00:00", "    :  :     :  :  ", "2020:13:02 03:04:05", "2020:01:02 25:04:05",
      "yesterday, at noon!",
    ])
  func isUnknownWhereTheTextIsNoMoment(kind: DecoderKind, text: String) throws {
    #expect(try seconds(EXIFBytes(moments: [(.taken, text)]), kind) == nil)
  }

  /// It is the moment of the editing.
  @Test(arguments: DecoderKind.allCases)
  func isNotWhenTheFileWasEdited(kind: DecoderKind) throws {
    #expect(try seconds(EXIFBytes(moments: [(.edited, "2021:06:07 08:09:10")]), kind) == nil)
  }

  @Test(arguments: DecoderKind.allCases)
  func isUnknownWithoutExif(kind: DecoderKind) throws {
    #expect(try decoded(Self.plain(), kind).captureSeconds == nil)
  }

  @Test func survivesEveryCutAndEveryFlippedByte() throws {
    let plain = try Self.plain()
    let exif = EXIFBytes(moments: [(.taken, "2020:01:02 03:04:05"), (.digitized, "2020:01:02 03:04:05")])
      .content
    for count in 0..<exif.count {
      let file = EXIFBytes.inserted(Array(exif.prefix(count)), intoJPEG: plain)
      _ = try decoded(file, .jpeg)
    }
    for place in exif.indices {
      for value: UInt8 in [0x00, 0x7F, 0x80, 0xFF] {
        var damaged = exif
        damaged[place] = value
        let seconds = try decoded(EXIFBytes.inserted(damaged, intoJPEG: plain), .jpeg).captureSeconds
        #expect(seconds.map(WallClock.range.contains) ?? true)
      }
    }
  }

  private static func plain() throws -> [UInt8] {
    try JPEGBytes.plain(
      SyntheticPicture.solid(RGBColor(red: 220, green: 20, blue: 30), size: PixelSize(width: 16, height: 8)))
  }

  private func seconds(_ exif: EXIFBytes, _ kind: DecoderKind) throws -> Int64? {
    try decoded(exif.inserted(intoJPEG: try Self.plain()), kind).captureSeconds
  }

  private func decoded(_ bytes: [UInt8], _ kind: DecoderKind) throws -> DecodedImage {
    try kind.make().decode(bytes, subject: "a.jpg", minimumShortSide: nil)
  }
}
