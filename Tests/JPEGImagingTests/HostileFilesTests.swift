import Imaging
import JPEGImaging
import PinPalettesTesting
import Testing

/// Damaged files give pixels or an error, and never a crash.
struct HostileFilesTests {
  /// The path through DC coefficients: 171×125 at one eighth is 22×16.
  static let eighth = 16
  let decoder = JPEGDecoder(pixelLimit: 4_000_000)

  @Test func everyTruncationIsRefused() throws {
    let whole = ProgressiveFixture.restarting.bytes
    for count in 3..<whole.count {
      let error = #expect(throws: ImagingError.self) {
        try decoder.decode(Array(whole.prefix(count)), subject: "cut", minimumShortSide: Self.eighth)
      }
      #expect(error?.code == .corruptData, "\(count) bytes")
    }
  }

  @Test(arguments: [ProgressiveFixture.restarting, .halfWidthChroma, .gray])
  func flippedBytesGivePixelsOrOneError(fixture: ProgressiveFixture) throws {
    let whole = fixture.bytes
    var random = SeededGenerator(seed: 11)
    for _ in 0..<700 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: 2..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      do {
        let decoded = try decoder.decode(bytes, subject: "flipped", minimumShortSide: Self.eighth)
        #expect(decoded.originalSize.area <= decoder.pixelLimit)
      } catch {
        #expect(error is ImagingError)
      }
    }
  }

  @Test func headersAloneAreRefused() {
    for marker: UInt8 in [0xC0, 0xC2] {
      let bytes = JPEGBytes.header(width: 2000, height: 2000, marker: marker)
      #expect(DecoderKind.jpeg.code(of: bytes, minimumShortSide: 100) == .corruptData)
    }
  }
}
