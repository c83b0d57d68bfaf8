import Foundation
import ColorScience
import Palettes
import Testing

@testable import Cards

struct PaletteCardTests {
  private func svg(_ count: Int, title: String = "Garden") -> String {
    PaletteCard(title: title, swatches: CardSamples.details(CardSamples.palette(count))).svg
  }

  @Test(arguments: [1, 2, 6, 12, 32])
  func showsEverySwatchWithItsCode(count: Int) {
    let text = svg(count)
    for swatch in CardSamples.palette(count).swatches {
      #expect(text.contains("fill=\"\(swatch.color.hex)\""))
      #expect(text.contains(">\(swatch.color.hex.uppercased())<"))
    }
  }

  @Test func keepsTheGivenOrder() throws {
    let details = CardSamples.details(CardSamples.palette(3))
    let text = PaletteCard(title: "", swatches: details.reversed()).svg
    let places = try details.map { try #require(text.range(of: $0.swatch.color.hex.uppercased())).lowerBound }
    #expect(places == places.sorted(by: >))
  }

  @Test func writesTheSameTextEveryTime() {
    #expect(svg(12) == svg(12))
  }

  @Test func writesAnyTitleAsXML() {
    let text = svg(2, title: "<b> \"Salt\" & 'Linen' \u{1}")
    #expect(text.contains("&lt;b&gt; &quot;Salt&quot; &amp; 'Linen' <"))
    #expect(!text.contains("\u{1}"))
  }

  @Test func outlinesWhiteOnPaper() {
    let white = Palette(swatches: [Swatch(color: RGBColor(red: 255, green: 255, blue: 255), share: 1)])
    let black = Palette(swatches: [Swatch(color: RGBColor(red: 0, green: 0, blue: 0), share: 1)])
    #expect(PaletteCard(title: "", swatches: CardSamples.details(white)).svg.contains("stroke=\"#e7e3de\""))
    #expect(!PaletteCard(title: "", swatches: CardSamples.details(black)).svg.contains("stroke"))
  }

  @Test func saysLessThanOneForATinyShare() {
    let palette = Palette(swatches: [
      Swatch(color: RGBColor(red: 0, green: 0, blue: 0), share: 0.996),
      Swatch(color: RGBColor(red: 200, green: 0, blue: 0), share: 0.004),
    ])
    let text = PaletteCard(title: "", swatches: CardSamples.details(palette)).svg
    #expect(text.contains(">&lt; 1 %<") && text.contains(">100 %<"))
  }

  @Test(arguments: [1, 2, 6, 8, 9, 12])
  func fitsCaptionsIntoTheirColumns(count: Int) {
    let details = CardSamples.details(CardSamples.palette(count))
    let columns = SwatchColumns.columns(
      shares: details.map(\.swatch.share), x: 64, width: 1472, leastWidth: count <= 8 ? 144 : 112)
    let sizes = SwatchCaption.Sizes(details, columns)
    for column in columns {
      #expect(CardFont.mono.width(of: "#000000", size: sizes.code) < column.width)
    }
    #expect(sizes.name >= 12)
  }
}
