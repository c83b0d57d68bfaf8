import ColorScience
import Palettes
import Testing

struct PaletteMergingTests {
  @Test func onePaletteStaysAsItIs() throws {
    let palette = try palette([("#e07a5f", 0.6), ("#3d405b", 0.4)])
    #expect(Palette.merged([palette], colorCount: 6) == palette)
  }

  @Test func everyPictureCountsTheSame() throws {
    let merged = Palette.merged(
      [try palette([("#ff0000", 1)]), try palette([("#0000ff", 1)])], colorCount: 2)
    #expect(merged.swatches.map(\.share) == [0.5, 0.5])
  }

  @Test func nearTwinsBecomeTheHeavierOfThem() throws {
    let merged = Palette.merged(
      [
        try palette([("#e07a5f", 0.9), ("#3d405b", 0.1)]), try palette([("#de7c61", 0.5), ("#3d405b", 0.5)]),
      ],
      colorCount: 6)
    #expect(merged.swatches.map(\.color.hex) == ["#e07a5f", "#3d405b"])
    #expect(abs(merged.swatches[0].share - 0.7) < 1e-12)
  }

  @Test func keepsToTheColorCountWithColorsOfThePalettes() throws {
    let palettes = [
      try palette([("#ff0000", 0.4), ("#00ff00", 0.3), ("#0000ff", 0.3)]),
      try palette([("#ffff00", 0.4), ("#00ffff", 0.3), ("#101010", 0.3)]),
    ]
    let merged = Palette.merged(palettes, colorCount: 4)
    let known = palettes.flatMap { $0.swatches.map(\.color) }
    #expect(merged.swatches.count == 4)
    #expect(merged.swatches.allSatisfy { known.contains($0.color) })
    #expect(abs(merged.swatches.reduce(0) { $0 + $1.share } - 1) < 1e-12)
  }

  @Test func theOrderOfThePalettesDoesNotMatter() throws {
    let palettes = [
      try palette([("#ff0000", 0.5), ("#00ff00", 0.5)]), try palette([("#fa0505", 0.5), ("#0000ff", 0.5)]),
      try palette([("#ffff00", 1)]),
    ]
    #expect(
      Palette.merged(palettes, colorCount: 3) == Palette.merged(palettes.reversed(), colorCount: 3))
  }

  private func palette(_ swatches: [(String, Double)]) throws -> Palette {
    Palette(
      swatches: try swatches.map { Swatch(color: try #require(RGBColor(hex: $0.0)), share: $0.1) })
  }
}
