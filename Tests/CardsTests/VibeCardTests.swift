import ColorScience
import Foundation
import Palettes
import Testing
import Vibes

@testable import Cards

struct VibeCardTests {
  private let palette = CardSamples.palette(6)

  private func svg(title: String = "Harbor", _ vibe: Vibe) -> String {
    VibeCard(title: title, vibe: vibe, palette: palette).svg
  }

  @Test(arguments: VibeMetric.allCases)
  func namesEveryMetricAndItsWord(metric: VibeMetric) {
    let vibe = CardSamples.vibe()
    let text = svg(vibe)
    #expect(text.contains(">\(metric.title)<"))
    #expect(text.contains(">\(metric.word(for: vibe[metric]))<"))
  }

  @Test func namesTheRingOfTheMedian() {
    #expect(svg(CardSamples.vibe()).contains(">median photo<"))
  }

  @Test func showsEachMoodAsAChip() {
    let text = svg(CardSamples.vibe(named: [.moody, .goldenHour]))
    #expect(text.contains(">Moody<") && text.contains(">Golden hour<") && !text.contains(">Noir<"))
  }

  @Test func saysAMoodOnlyOnce() {
    let text = svg(CardSamples.vibe(named: [.moody]))
    #expect(text.contains(">Moody<") && !text.contains("moody"))
  }

  @Test func tellsKeyHarmonyAndCast() {
    #expect(svg(CardSamples.vibe()).contains(">Low key · complementary hues · 4,800 K cast<"))
  }

  @Test func leavesOutWhatThePictureLacks() {
    let text = svg(CardSamples.vibe(castKelvin: nil, key: .normal, template: .grey, named: []))
    #expect(text.contains(">No hue<"))
  }

  @Test func writesValuesWithATrueMinusAndAPlus() {
    let text = svg(CardSamples.vibe())
    #expect(text.contains(">\u{2212}10<") && text.contains(">+1.38<") && text.contains(">\u{2212}0.10<"))
  }

  @Test func usesTheSummaryAsTitleWhereThereIsNone() {
    let vibe = CardSamples.vibe()
    #expect(svg(title: "", vibe).components(separatedBy: ">\(vibe.summary)<").count == 2)
  }

  @Test func writesTheSameTextEveryTime() {
    #expect(svg(CardSamples.vibe()) == svg(CardSamples.vibe()))
  }

  @Test func keepsExtremesWithinTheCard() {
    let text = svg(CardSamples.vibe(brightness: 1e6))
    #expect(!text.contains("nan") && !text.contains("inf"))
  }
}

struct CardColorsTests {
  private func accent(_ colors: RGBColor...) -> RGBColor {
    CardColors.accent(
      of: Palette(swatches: colors.map { Swatch(color: $0, share: 1 / Double(colors.count)) }))
  }

  @Test(
    arguments: [(255, 255, 0), (255, 255, 220), (0, 255, 255), (176, 58, 46), (120, 200, 140)]
      as [(UInt8, UInt8, UInt8)])
  func drawsAnyAccentSoThatItShowsOnPaper(red: UInt8, green: UInt8, blue: UInt8) {
    let color = accent(RGBColor(red: red, green: green, blue: blue))
    #expect(color.contrastRatio(with: CardColors.paper) >= 3)
  }

  @Test func takesTheMostChromaticSwatch() {
    let red = RGBColor(red: 176, green: 58, blue: 46)
    #expect(accent(RGBColor(red: 90, green: 90, blue: 100), red) == red)
  }

  @Test func drawsGreyPicturesInInk() {
    #expect(accent(RGBColor(red: 90, green: 90, blue: 90)) == CardColors.ink)
  }
}
