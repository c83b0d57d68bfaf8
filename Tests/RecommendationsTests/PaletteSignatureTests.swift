import ColorScience
import Palettes
import PinPalettesTesting
import Testing

@testable import Recommendations

struct PaletteSignatureTests {
  @Test func isOneWithItself() {
    let palette = signature(["#1a2b3c": 0.5, "#e07a5f": 0.3, "#f2cc8f": 0.2])
    #expect(abs(palette.similarity(to: palette) - 1) < 1e-12)
  }

  @Test func isZeroWithNothingInCommon() {
    #expect(signature(["#000000": 1]).similarity(to: signature(["#ffffff": 1])) == 0)
  }

  /// One color against one: both distances are the plain one, 0.1 of lightness out of 0.25.
  @Test func fallsWithTheDistanceOfSingleColors() {
    let dark = PaletteSignature(points: [[0.5, 0, 0]], masses: [1])
    let light = PaletteSignature(points: [[0.6, 0, 0]], masses: [1])
    #expect(abs(dark.similarity(to: light) - 0.6) < 1e-12)
  }

  /// Both hold the same two colors, so each finds its like, but half of the mass has to move a distance of 0.2:
  /// 1 − (0 + 0.5 · 0.2) / 0.5.
  @Test func countsTheSharesByHalf() {
    let even = PaletteSignature(points: [[0.4, 0, 0], [0.6, 0, 0]], masses: [0.75, 0.25])
    let other = PaletteSignature(points: [[0.4, 0, 0], [0.6, 0, 0]], masses: [0.25, 0.75])
    #expect(abs(even.similarity(to: other) - 0.8) < 1e-12)
  }

  @Test func hearsChromaThreeTimesAsLoudAsLightness() {
    let grey = PaletteSignature.point(OKLab(lightness: 0.5, a: 0, b: 0))
    #expect(PaletteSignature.point(OKLab(lightness: 0.5, a: 0.1, b: -0.1)) - grey == [0, 3 * 0.1, -3 * 0.1])
    #expect(PaletteSignature.point(OKLab(lightness: 0.75, a: 0, b: 0)) - grey == [0.25, 0, 0])
  }

  @Test func weighsBySquareRootOfShare() {
    let masses = signature(["#000000": 0.64, "#ff0000": 0.36]).masses
    #expect(zip(masses, [0.8 / 1.4, 0.6 / 1.4]).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test func weighsColorsWithoutSharesAlike() {
    #expect(signature(["#000000": 0, "#ff0000": 0]).masses == [0.5, 0.5])
  }

  @Test(arguments: 1...40)
  func isSymmetricAndWithinItsRange(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let (first, second) = (randomSignature(&random), randomSignature(&random))
    let similarity = first.similarity(to: second)
    #expect((0...1).contains(similarity))
    #expect(abs(similarity - second.similarity(to: first)) < 1e-11)
  }

  @Test func coversAnAccentHoweverSmall() {
    let picture = signature(["#f4f1de": 0.9, "#3d405b": 0.08, "#e07a5f": 0.02])
    let wanted = signature(["#e07a5f": 1])
    #expect(wanted.coverage(in: picture) == 1)
    #expect(wanted.similarity(to: picture) < 0.7)
  }

  @Test func coversNothingOfAColorThatIsNotThere() {
    #expect(signature(["#00ff00": 1]).coverage(in: signature(["#000000": 0.5, "#ff00ff": 0.5])) == 0)
  }

  private func randomSignature(_ random: inout SeededGenerator) -> PaletteSignature {
    let swatches = (0..<Int.random(in: 1...32, using: &random)).map { _ in
      Swatch(
        color: RGBColor(
          red: .random(in: 0...255, using: &random), green: .random(in: 0...255, using: &random),
          blue: .random(in: 0...255, using: &random)),
        share: .random(in: 0...1, using: &random))
    }
    return PaletteSignature(Palette(swatches: swatches))
  }
}

/// The signature of a palette, by color and share.
func signature(_ shares: KeyValuePairs<String, Double>) -> PaletteSignature {
  PaletteSignature(palette(shares))
}

/// A palette, by color and share.
func palette(_ shares: KeyValuePairs<String, Double>) -> Palette {
  Palette(
    swatches: shares.compactMap { hex, share in RGBColor(hex: hex).map { Swatch(color: $0, share: share) } })
}
