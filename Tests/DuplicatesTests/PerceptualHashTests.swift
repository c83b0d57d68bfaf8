import Imaging
import PinPalettesTesting
import Testing

@testable import Duplicates

struct PerceptualHashTests {
  private let grid = PictureFingerprint(
    of: SyntheticPicture.photograph(seed: 7, size: PixelSize(width: 120, height: 90))
  ).grid

  @Test(arguments: PictureTurn.allCases)
  func hashOfATurnedPictureFollowsFromTheBits(turn: PictureTurn) {
    let turned = StructureGrid.turned(grid, turn)
    #expect(PerceptualHash.bits(of: turned) == PerceptualHash.turned(PerceptualHash.bits(of: grid), turn))
  }

  @Test(arguments: PictureTurn.allCases)
  func inverseTurnsUndo(turn: PictureTurn) {
    #expect(StructureGrid.turned(StructureGrid.turned(grid, turn), turn.inverse) == grid)
    let bits = PerceptualHash.bits(of: grid)
    #expect(PerceptualHash.turned(PerceptualHash.turned(bits, turn), turn.inverse) == bits)
  }

  @Test func allEightTurnsDiffer() {
    #expect(Set(PerceptualHash.turned(PerceptualHash.bits(of: grid))).count == 8)
  }

  @Test func ignoresBrightnessAndContrast() {
    let edited = grid.map { UInt8(40 + Int($0) / 2) }
    #expect(PerceptualHash.distance(PerceptualHash.bits(of: edited), PerceptualHash.bits(of: grid)) <= 4)
  }

  @Test func flatPicturesHaveNoBits() {
    #expect(PerceptualHash.bits(of: [UInt8](repeating: 200, count: 1024)) == 0)
  }

  @Test func distanceCountsBits() {
    #expect(PerceptualHash.distance(0b1011, 0b0001) == 2)
    #expect(PerceptualHash.distance(0, .max) == 64)
  }
}
