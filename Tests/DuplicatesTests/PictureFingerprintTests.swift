import ColorScience
import Imaging
import PinPalettesTesting
import Testing

@testable import Duplicates

struct PictureFingerprintTests {
  private let black = RGBColor(red: 0, green: 0, blue: 0)
  private let white = RGBColor(red: 255, green: 255, blue: 255)

  @Test func gridShowsThePictureAsASquare() {
    let picture = SyntheticPicture.halves(black, white, size: PixelSize(width: 70, height: 45))
    let grid = PictureFingerprint(of: picture).grid
    #expect((0..<1024).allSatisfy { grid[$0] == ($0 % 32 < 16 ? 0 : 255) })
  }

  @Test func cellsOfPicturesSmallerThanTheGridAreShares() {
    // Three columns over 32 cells: cells 10 and 21 lie across the edges, two thirds and one third.
    let picture = SyntheticPicture.make(PixelSize(width: 3, height: 1)) { x, _ in
      (x == 1 ? white : black, 255)
    }
    let row = Array(PictureFingerprint(of: picture).grid[0..<32])
    #expect(row[9] == 0 && row[11] == 255 && row[20] == 255 && row[22] == 0)
    #expect(row[10] == 85 && row[21] == 85)
  }

  @Test(arguments: PictureTurn.allCases)
  func turnedPictureHasTheTurnedGridToTheLastBit(turn: PictureTurn) {
    let picture = SyntheticPicture.photograph(seed: 3, size: PixelSize(width: 93, height: 61))
    let turned = PictureVariant.turned(picture, turn)
    #expect(
      PictureFingerprint(of: turned).grid
        == StructureGrid.turned(PictureFingerprint(of: picture).grid, turn))
  }

  @Test func transparencyShowsWhite() {
    let clear = SyntheticPicture.solid(black, size: PixelSize(width: 40, height: 40), alpha: 0)
    #expect(PictureFingerprint(of: clear).grid.allSatisfy { $0 == 255 })
    let half = SyntheticPicture.solid(black, size: PixelSize(width: 40, height: 40), alpha: 127)
    #expect(PictureFingerprint(of: half).grid.allSatisfy { $0 == 128 })
  }

  @Test func digestsTellPixelsSizesAndAlphaApart() {
    let size = PixelSize(width: 40, height: 30)
    let picture = SyntheticPicture.photograph(seed: 1, size: size)
    var samples = picture.samples
    samples[1234] ^= 1
    let others = [
      PixelBuffer(size: size, samples: samples),
      PixelBuffer(size: PixelSize(width: 30, height: 40), samples: picture.samples),
      SyntheticPicture.solid(white, size: size, alpha: 254), SyntheticPicture.solid(white, size: size),
    ]
    let digests = ([picture] + others).map { PictureFingerprint(of: $0).pixelDigest }
    #expect(Set(digests).count == digests.count)
    #expect(
      PictureFingerprint(of: picture)
        == PictureFingerprint(of: PixelBuffer(size: size, samples: picture.samples)))
  }
}
