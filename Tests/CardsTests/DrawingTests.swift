import Palettes
import Testing

@testable import Cards

struct SVGNumberTests {
  @Test(
    arguments: [
      (0, "0"), (-0.001, "0"), (1.5, "1.5"), (1.005, "1"), (12.25, "12.25"), (100, "100"), (-3.1, "-3.1"),
    ] as [(Double, String)])
  func writesAtMostTwoDecimals(value: Double, text: String) {
    #expect(SVGNumber.text(value) == text)
  }

  @Test func keepsTheDecimalsOfAFigure() {
    #expect(SVGNumber.figure(-0.1, decimals: 2) == "\u{2212}0.10")
    #expect(SVGNumber.figure(0.4, decimals: 0) == "0")
  }
}

struct FittedTextTests {
  @Test func leavesShortTextAlone() {
    let line = FittedText("Sea", font: .serif, size: 80, leastSize: 40, maxWidth: 500)
    #expect(line.text == "Sea" && line.size == 80)
  }

  @Test func setsLongerTextSmaller() {
    let line = FittedText("The sea at noon", font: .serif, size: 80, leastSize: 40, maxWidth: 400)
    #expect(line.text == "The sea at noon" && (40..<80).contains(line.size) && line.width <= 400)
  }

  @Test(arguments: [CardFont.serif, .sans, .mono])
  func endsVeryLongTextWithAnEllipsis(font: CardFont) {
    let text = String(repeating: "Landscape, ", count: 20)
    let line = FittedText(text, font: font, size: 80, leastSize: 40, maxWidth: 400)
    #expect(line.text.hasSuffix("Landscape…") || line.text.hasSuffix("…"))
    #expect(line.width <= 400 && line.text.count > 5)
  }
}

struct SwatchColumnsTests {
  @Test(arguments: [1, 2, 6, 12, 32])
  func fillsTheWidthWithoutGaps(count: Int) {
    let shares = CardSamples.palette(count).swatches.map(\.share)
    let columns = SwatchColumns.columns(shares: shares, x: 64, width: 1472, leastWidth: 42)
    #expect(columns.first?.x == 64)
    #expect(zip(columns, columns.dropFirst()).allSatisfy { $0.x + $0.width == $1.x })
    #expect(columns.last.map { $0.x + $0.width } == 1536)
    // Rounding to whole pixels may take one.
    #expect(columns.allSatisfy { $0.width >= 41 })
  }

  @Test func dividesInProportionWhereNothingIsSmall() {
    let columns = SwatchColumns.columns(shares: [0.75, 0.25], x: 0, width: 400, leastWidth: 40)
    #expect(columns.map(\.width) == [300, 100])
  }

  @Test func raisesSmallSharesToTheLeastWidth() {
    let columns = SwatchColumns.columns(shares: [0.98, 0.01, 0.01], x: 0, width: 400, leastWidth: 40)
    #expect(columns.map(\.width) == [320, 40, 40])
  }

  @Test func dividesEquallyWhereThereIsTooLittleRoom() {
    let columns = SwatchColumns.columns(shares: [0.7, 0.2, 0.1], x: 0, width: 90, leastWidth: 100)
    #expect(columns.map(\.width) == [30, 30, 30])
  }
}
