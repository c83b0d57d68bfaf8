import ColorScience
import Imaging
import Testing

@testable import Evaluations

struct LabHistogramTests {
  private static func pixels(_ colors: [(UInt8, UInt8, UInt8, UInt8)]) -> PixelBuffer {
    PixelBuffer(
      size: PixelSize(width: colors.count, height: 1), samples: colors.flatMap { [$0.0, $0.1, $0.2, $0.3] })
  }

  private static let black: (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 255)
  private static let white: (UInt8, UInt8, UInt8, UInt8) = (255, 255, 255, 255)
  private static let red: (UInt8, UInt8, UInt8, UInt8) = (255, 0, 0, 255)

  @Test func has384Cells() {
    #expect(LabHistogram.cellCount == 384)
    #expect(LabHistogram(Self.pixels([Self.black])).shares.count == 384)
  }

  /// By hand: L* 53.2 is the fourth of six cells, a* 80.1 and b* 67.2 the last of eight: (3 · 8 + 7) · 8 + 7.
  @Test func aColorFallsIntoItsCell() {
    #expect(LabHistogram.cell(of: CIELab(RGBColor(red: 255, green: 0, blue: 0))) == 255)
    #expect(LabHistogram.cell(of: CIELab(lightness: 0, a: 1, b: 1)) == 36)
    #expect(LabHistogram.cell(of: CIELab(lightness: 100, a: -1, b: -1)) == (5 * 8 + 3) * 8 + 3)
  }

  @Test(arguments: [(-500.0, 0), (-48.1, 0), (-47.9, 1), (-0.1, 3), (0.1, 4), (47.9, 6), (48.1, 7), (500, 7)])
  func theOuterCellsHaveNoEnd(b: Double, cell: Int) {
    #expect(LabHistogram.cell(of: CIELab(lightness: 1, a: 1, b: b)) == 32 + cell)
  }

  @Test func sharesAreCountedByOpacity() {
    let histogram = LabHistogram(Self.pixels([Self.black, (255, 255, 255, 85)]))
    let shares = histogram.shares.filter { $0 > 0 }.sorted()
    #expect(shares.count == 2)
    #expect(abs(shares[0] - 0.25) < 1e-12 && abs(shares[1] - 0.75) < 1e-12)
  }

  @Test func aPictureOverlapsItselfWhollyAndAnotherColorNotAtAll() {
    let one = LabHistogram(Self.pixels([Self.black, Self.red, Self.red]))
    let other = LabHistogram(Self.pixels([Self.white]))
    #expect(abs(one.overlap(with: one) - 1) < 1e-12)
    #expect(one.overlap(with: other) == 0)
  }

  /// By hand: √(½ · ¼) + √(½ · ¾).
  @Test func overlapIsTheBhattacharyyaCoefficient() {
    let half = LabHistogram(Self.pixels([Self.black, Self.red]))
    let quarter = LabHistogram(Self.pixels([Self.black, Self.red, Self.red, Self.red]))
    #expect(abs(half.overlap(with: quarter) - (0.125.squareRoot() + 0.375.squareRoot())) < 1e-12)
  }

  /// The independent formula: 1 minus half the squared Hellinger distance.
  @Test func overlapAgreesWithTheHellingerDistance() {
    var random = SeededNumbers(seed: 4)
    func picture() -> PixelBuffer {
      Self.pixels(
        (0..<200).map { _ in
          (UInt8(random.next(below: 90)), UInt8(random.next(below: 60)), UInt8(random.next(below: 200)), 255)
        })
    }
    let (one, other) = (LabHistogram(picture()), LabHistogram(picture()))
    let squared = zip(one.shares, other.shares).reduce(0.0) { sum, pair in
      let difference = pair.0.squareRoot() - pair.1.squareRoot()
      return sum + difference * difference
    }
    #expect(abs(one.overlap(with: other) - (1 - squared / 2)) < 1e-12)
    #expect(one.overlap(with: other) == other.overlap(with: one))
  }

  @Test func whatCannotBeSeenHasNoColors() {
    let nothing = LabHistogram(Self.pixels([(255, 0, 0, 0)]))
    #expect(nothing.shares.allSatisfy { $0 == 0 })
    #expect(nothing.overlap(with: nothing) == 0)
  }
}
