import ColorScience
import Foundation
import Palettes
import Testing

struct ThemeSelectionTests {
  @Test func choosesOnlyOfferedColorsInTheirOrder() throws {
    let offered = try swatches(["#101010", "#c03020", "#2050a0", "#e0e0d0", "#808080", "#d0a020"])
    let chosen = ThemeSelection().choose(3, from: offered)
    #expect(chosen.count == 3)
    #expect(chosen == offered.filter(chosen.contains))
  }

  @Test func givesAllWhereNoMoreAreOffered() throws {
    let offered = try swatches(["#101010", "#c03020"])
    #expect(ThemeSelection().choose(5, from: offered) == offered)
  }

  @Test func choosesNoTwinsWhileThereAreOtherColors() throws {
    let offered = try swatches(["#c03020", "#c23222", "#be2e1e", "#2050a0", "#2252a2", "#e0e0d0"])
    let chosen = ThemeSelection().choose(3, from: offered).map(\.color)
    for (index, one) in chosen.enumerated() {
      #expect(chosen[..<index].allSatisfy { $0.difference(from: one) >= 10 })
    }
  }

  @Test func twinsFillUpWhatIsAskedFor() throws {
    let offered = try swatches(["#c03020", "#c23222", "#be2e1e", "#c43424"])
    #expect(ThemeSelection().choose(3, from: offered).count == 3)
  }

  @Test func sharesTellNothingWhereAllAreTheSame() throws {
    let offered = try swatches(["#101010", "#c03020", "#2050a0", "#e0e0d0", "#808080", "#d0a020"])
    let withoutShares = offered.map { Swatch(color: $0.color, share: 0) }
    let (one, other) = (
      ThemeSelection().choose(3, from: offered), ThemeSelection().choose(3, from: withoutShares)
    )
    #expect(one.map(\.color) == other.map(\.color))
  }

  @Test func aLargerShareIsPreferred() throws {
    let colors = try ["#c03020", "#2050a0", "#30a040", "#d0a020"].map { try #require(RGBColor(hex: $0)) }
    for large in colors {
      let offered = colors.map { Swatch(color: $0, share: $0 == large ? 0.97 : 0.01) }
      #expect(ThemeSelection().choose(1, from: offered).map(\.color) == [large])
    }
  }

  private func swatches(_ hexes: [String]) throws -> [Swatch] {
    try hexes.map { Swatch(color: try #require(RGBColor(hex: $0)), share: 1 / Double(hexes.count)) }
  }
}
