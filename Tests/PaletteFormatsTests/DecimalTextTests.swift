import Testing

@testable import PaletteFormats

struct DecimalTextTests {
  @Test(arguments: [
    (0, "0"), (1, "1"), (0.25, "0.25"), (0.00004, "0"), (0.00005, "0.0001"), (12.34567, "12.3457"),
    (-0.5, "-0.5"),
    (-0.00001, "0"), (0.1 + 0.2, "0.3"),
  ])
  func roundsToFourDecimals(value: Double, text: String) {
    #expect(DecimalText.rounded(value, decimals: 4) == text)
  }

  @Test(arguments: [(4.499, "4.4"), (4.5, "4.5"), (21, "21"), (4.6, "4.6"), (1, "1")])
  func roundsDownToOneDecimal(value: Double, text: String) {
    #expect(DecimalText.roundedDown(value, decimals: 1) == text)
  }

  @Test(arguments: [(0.327, "32.7 %"), (1, "100 %"), (0.0004, "0 %")])
  func writesASharePercent(share: Double, text: String) {
    #expect(DecimalText.percent(share) == text)
  }
}
