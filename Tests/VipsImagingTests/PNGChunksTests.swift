import Imaging
import PinPalettesTesting
import Testing

@testable import VipsImaging

struct PNGChunksTests {
  private let whole: [UInt8]

  init() throws {
    let pixels = SyntheticPicture.photograph(seed: 1, size: PixelSize(width: 8, height: 8))
    whole = try VipsEncoder().encode(pixels, as: .png, subject: "a.png")
  }

  @Test func acceptsAWholeFile() {
    #expect(!PNGChunks.overrun(whole))
  }

  @Test func findsABlockThatClaimsAGigabyte() throws {
    // Signature and header take 33 bytes; a text block of 0x7FFFFFFF bytes follows.
    let file = Array(whole.prefix(33)) + [0x7F, 0xFF, 0xFF, 0xFF] + Array("zTXt".utf8) + whole.dropFirst(33)
    #expect(PNGChunks.overrun(file))
    #expect {
      _ = try VipsDecoder().decode(file, subject: "a.png", minimumShortSide: nil)
    } throws: {
      ($0 as? ImagingError)?.code == .corruptData
    }
  }

  @Test(arguments: [(0, false), (8, false), (19, false), (20, true), (32, true), (33, false)])
  func readsNoFurtherThanTheFile(length: Int, isOverrun: Bool) {
    #expect(PNGChunks.overrun(Array(whole.prefix(length))) == isOverrun)
  }
}
