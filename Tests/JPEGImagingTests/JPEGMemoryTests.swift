import Imaging
import JPEGImaging
import Testing

/// What would take too much memory is refused from its header.
struct JPEGMemoryTests {
  private func code(width: UInt16, height: UInt16, marker: UInt8, minimum: Int?) -> ImagingError.Code? {
    let bytes = JPEGBytes.header(width: width, height: height, marker: marker)
    do {
      _ = try JPEGDecoder(pixelLimit: 300_000_000).decode(bytes, subject: "big", minimumShortSide: minimum)
      return nil
    } catch {
      return (error as? ImagingError)?.code
    }
  }

  @Test func aLargePictureAtFullSizeIsTooLarge() {
    #expect(code(width: 15_000, height: 15_000, marker: 0xC0, minimum: nil) == .tooLarge)
  }

  @Test func aProgressiveStripThatNeedsAllItsScansIsTooLarge() {
    #expect(code(width: 65_000, height: 2_800, marker: 0xC2, minimum: 360) == .tooLarge)
  }

  /// Damaged, for there are no pixels behind the header, but not too large.
  @Test func aLargePictureThatShrinksIsNot() {
    #expect(code(width: 15_000, height: 15_000, marker: 0xC0, minimum: 360) == .corruptData)
    #expect(code(width: 15_000, height: 15_000, marker: 0xC2, minimum: 360) == .corruptData)
  }
}
