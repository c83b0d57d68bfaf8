import ColorScience
import Testing

struct ContrastRatioTests {
  private let black = RGBColor(red: 0, green: 0, blue: 0)
  private let white = RGBColor(red: 255, green: 255, blue: 255)

  @Test func blackOnWhiteIsTwentyOneToOne() {
    #expect(abs(black.contrastRatio(with: white) - 21) < 1e-9)
  }

  @Test func orderDoesNotMatter() {
    let coral = RGBColor(red: 255, green: 127, blue: 80)
    #expect(coral.contrastRatio(with: white) == white.contrastRatio(with: coral))
  }

  @Test func equalColorsAreOneToOne() {
    #expect(white.contrastRatio(with: white) == 1)
  }

  /// #767676 is the lightest grey that WCAG's 4.5:1 allows on white, #777777 the first that fails.
  @Test func findsTheKnownThresholdGrey() {
    #expect(RGBColor(red: 0x76, green: 0x76, blue: 0x76).contrastRatio(with: white) >= 4.5)
    #expect(RGBColor(red: 0x77, green: 0x77, blue: 0x77).contrastRatio(with: white) < 4.5)
  }

  @Test func textOnAnyGreyIsLegible() {
    for sample in UInt8.min...UInt8.max {
      let grey = RGBColor(red: sample, green: sample, blue: sample)
      #expect(grey.contrastRatio(with: grey.legibleTextColor) > 4.5)
    }
  }
}
