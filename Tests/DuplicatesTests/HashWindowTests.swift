import Imaging
import PinPalettesTesting
import Testing

@testable import Duplicates

struct HashWindowTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func hashOfAPartIsThatOfTheCrop(seed: UInt64) throws {
    let picture = SyntheticPicture.photograph(seed: seed, size: PixelSize(width: 200, height: 160))
    let hashes = HashWindow.hashes(of: PictureFingerprint(of: picture).grid)
    #expect(hashes.count == HashWindow.parts.count)
    for (window, hash) in zip(HashWindow.parts, hashes) {
      let (columns, rows) = (window.columns.fractions, window.rows.fractions)
      let (width, height) = (columns.upperBound - columns.lowerBound, rows.upperBound - rows.lowerBound)
      let crop = PictureVariant.cropped(
        picture, width: width, height: height, left: width < 1 ? columns.lowerBound / (1 - width) : 0,
        top: height < 1 ? rows.lowerBound / (1 - height) : 0)
      // Cells of the crop see a little more detail than cells of the whole.
      #expect(PerceptualHash.distance(PictureFingerprint(of: crop).perceptualHash, hash) <= 6)
    }
  }

  @Test func noPartIsListedTwice() {
    #expect(Set(HashWindow.parts).count == HashWindow.parts.count)
    #expect(!HashWindow.parts.contains(.whole))
  }
}
