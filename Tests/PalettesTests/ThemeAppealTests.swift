import ColorScience
import Testing

@testable import Palettes

struct ThemeAppealTests {
  @Test func probabilitiesAddUpToOne() throws {
    let sum = try probabilities(["#101010", "#c03020", "#2050a0", "#e0e0d0"]).reduce(0, +)
    #expect(abs(sum - 1) < 1e-12)
  }

  @Test func theVividOfLikeShadesAppealsMore() throws {
    let appeal = try probabilities(
      ["#a06a60", "#b05a4c", "#c03020", "#808080"], shares: [0.1, 0.1, 0.1, 0.7])
    #expect(appeal[0] < appeal[1])
    #expect(appeal[1] < appeal[2])
  }

  @Test func aShareCountsByItsSquareRoot() throws {
    let hexes = ["#101010", "#c03020", "#2050a0"]
    let one = try probabilities(hexes, shares: [0.2, 0.2, 0.6])
    let other = try probabilities(hexes, shares: [0.2, 0.8, 0.6])
    #expect(abs(other[1] / other[0] - 2 * one[1] / one[0]) < 1e-9)
  }

  @Test func aLonelyColorAppealsLessWhereSharesAreNotTold() throws {
    let hexes = ["#202020", "#282828", "#303030", "#c03020"]
    let told = try probabilities(hexes, shares: [0.25, 0.25, 0.25, 0.25 + 1e-9])
    let notTold = try probabilities(hexes)
    #expect(notTold[3] < told[3])
  }

  private func probabilities(_ hexes: [String], shares: [Double]? = nil) throws -> [Double] {
    let swatches = try hexes.enumerated().map {
      Swatch(color: try #require(RGBColor(hex: $0.element)), share: shares?[$0.offset] ?? 0)
    }
    let colors = swatches.map { CIELab($0.color) }
    return ThemeAppeal.probabilities(of: swatches, colors, ColorDistances(colors))
  }
}
