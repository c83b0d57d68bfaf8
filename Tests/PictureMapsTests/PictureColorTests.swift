import ColorScience
import Palettes
import Testing

@testable import PictureMaps

struct PictureColorTests {
  private func color(_ swatches: [(hex: String, share: Double)]) -> OKLab {
    PictureColor.of(
      Palette(
        swatches: swatches.compactMap { hex, share in
          RGBColor(hex: hex).map { Swatch(color: $0, share: share) }
        }))
  }

  @Test func aPictureOfOneColorHasIt() throws {
    let red = try #require(RGBColor(hex: "#b03a2e"))
    let color = color([("#b03a2e", 1)])
    #expect(RGBColor(mapping: color) == red)
  }

  @Test func aRedCoatInTheSnowIsReddish() {
    let color = color([("#f0f0f0", 0.8), ("#c01818", 0.2)])
    #expect(color.chroma > ColorWall.grayChroma)
    #expect(color.hueDegrees < 45)
  }

  @Test func grayOnesAreGray() {
    #expect(color([("#f0f0f0", 0.5), ("#202020", 0.5)]).chroma < 0.001)
  }

  @Test func aSpeckOfRedInTheSnowLeavesItGray() {
    #expect(color([("#f0f0f0", 0.95), ("#c01818", 0.05)]).chroma < ColorWall.grayChroma)
  }

  @Test func theBlueOfTheSkyAndTheBrownOfTheGroundDoNotCancelEachOtherOut() {
    let color = color([
      ("#625433", 0.35), ("#5276ab", 0.2), ("#878183", 0.15), ("#4c4b56", 0.15), ("#ebeff7", 0.15),
    ])
    #expect(color.chroma > 1.5 * ColorWall.grayChroma)
    #expect((60...110).contains(color.hueDegrees))
  }

  @Test(arguments: [
    ([("#d4c3bc", 0.6), ("#b09988", 0.25), ("#18151a", 0.15)], 20.0...80),
    ([("#617fa3", 0.25), ("#59646c", 0.35), ("#e8efef", 0.25), ("#9e996b", 0.15)], 220...270),
  ])
  func beigeAndSlateAreNoGrays(swatches: [(hex: String, share: Double)], hues: ClosedRange<Double>) {
    let color = color(swatches)
    #expect(color.chroma > ColorWall.grayChroma)
    #expect(hues.contains(color.hueDegrees))
  }

  @Test func isANumberWithoutAnyShare() {
    let color = color([("#f0f0f0", 0), ("#202020", .nan)])
    #expect(color.lightness.isFinite && color.a.isFinite)
  }
}
