import ColorScience
import Palettes
import Testing

@testable import Moodboards

struct ColorFlowTests {
  private static func palette(_ hex: String) -> Palette {
    Samples.palette([(hex: hex, share: 0.8), (hex: "#F0F0F0", share: 0.2)])
  }

  private static func ranks(_ hexes: [String]) -> [Int] { ColorFlow(hexes.map(palette)).ranks }

  @Test func followsTheHuesFromBehindTheWidestGap() {
    // Blue, red, green, yellow: the widest gap lies between blue and red.
    #expect(Self.ranks(["#2040D0", "#D02020", "#20A040", "#D0B020"]) == [3, 0, 2, 1])
  }

  @Test func putsTheColorlessLastFromLightToDark() {
    #expect(Self.ranks(["#202020", "#D02020", "#E8E8E8", "#20A040", "#808080"]) == [4, 0, 2, 1, 3])
  }

  @Test func ranksEveryPictureOnce() {
    let hexes = ["#804020", "#804020", "#000000", "#FFFFFF", "#123456", "#804020"]
    #expect(Self.ranks(hexes).sorted() == Array(0..<hexes.count))
  }

  @Test func letsTheVividColorLeadALargerPaleOne() {
    let pale = Samples.palette([(hex: "#E4DCD0", share: 0.8), (hex: "#1050D0", share: 0.2)])
    let palettes = [pale, Self.palette("#D02020"), Self.palette("#20A040"), Self.palette("#2040D0")]
    let ranks = ColorFlow(palettes).ranks
    #expect(abs(ranks[0] - ranks[3]) == 1)
  }

  @Test func flowsWhereHuesAreManyAndClear() {
    let rainbow = ["#D02020", "#D08020", "#C0C020", "#20A040", "#20A0A0", "#2040D0", "#8020D0"]
    #expect(ColorFlow(rainbow.map(Self.palette)).flows)
  }

  @Test(arguments: [
    ["#202020", "#505050", "#808080", "#A0A0A0", "#E0E0E0", "#D02020"],
    ["#D02020", "#D03020", "#C82828", "#D02818", "#C02020", "#D82020"],
    ["#D02020", "#20A040", "#2040D0"],
  ])
  func doesNotFlowWhereHuesAreFew(hexes: [String]) {
    #expect(!ColorFlow(hexes.map(Self.palette)).flows)
  }
}
