import ColorScience
import Imaging
import PinPalettesTesting
import Testing

@testable import Vibes

/// The analyzer's tables and short cuts against the plain formulas.
struct PlainFormulaTests {
  @Test(arguments: VibeMetric.allCases)
  func staysWithinATenthOfThePlainFormulas(metric: VibeMetric) {
    let range = metric.range
    let tenth = (range.upperBound - range.lowerBound) / 1000
    for picture in [
      SyntheticPictures.landscape(width: 120, height: 80), SyntheticPictures.noise(seed: 1),
      SyntheticPictures.noise(seed: 2, around: (90, 90, 96), spread: 12),
      SyntheticPictures.noise(seed: 3, around: (20, 40, 10), spread: 30, alpha: 90),
    ] {
      let (vibe, plain) = (VibeAnalyzer().vibe(of: picture), PlainVibe(picture))
      #expect(abs(vibe[metric] - plain[metric]) < tenth)
    }
  }

  @Test func convertsToLabAsExactlyAsItSays() {
    var worst = 0.0
    for code in stride(from: 0, to: 1 << 24, by: 977) {
      let color = RGBColor(red: UInt8(code >> 16), green: UInt8(code >> 8 & 255), blue: UInt8(code & 255))
      let (plain, ratios) = (
        CIELab(color),
        LabTables.shared.relativeXYZ(red: color.red, green: color.green, blue: color.blue)
      )
      let fast = LabTables.shared.lab(ratios)
      worst = max(
        worst, abs(fast.lightness - plain.lightness), abs(fast.a - plain.a), abs(fast.b - plain.b))
    }
    #expect(worst < 0.01)
  }

  @Test func turnsToTheHueAsExactlyAsItSays() {
    var worst = 0.0
    for step in 0..<3600 {
      let degrees = Double(step) / 10
      let (a, b) = (17 * Elementary.cosine(degrees: degrees), 17 * Elementary.sine(degrees: degrees))
      let apart = abs(FastHue.degrees(a: a, b: b) - degrees)
      worst = max(worst, min(apart, 360 - apart))
    }
    #expect(worst < 0.001)
    #expect(FastHue.degrees(a: 0, b: 0) == 0)
  }

  @Test func hasAlmostTheSamePowersOfChroma() {
    for chroma in stride(from: 1, to: 135, by: 0.37) {
      #expect(abs(ChromaPowers.shared[chroma] - Elementary.power(chroma, 0.07)) < 0.001)
    }
  }
}
