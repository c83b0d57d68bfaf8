import Testing

@testable import Recommendations

struct PaletteBlendingTests {
  @Test func blendsNothingToNothing() {
    #expect(PaletteSignature(blending: []) == nil)
  }

  @Test func leavesASmallPaletteAsItIs() {
    let palette = signature(["#1a2b3c": 0.5, "#e07a5f": 0.5])
    #expect(PaletteSignature(blending: [palette]) == palette)
  }

  @Test func keepsAtMostAsManyColorsAsAskedFor() throws {
    let palettes = [
      signature(["#000000": 0.5, "#ff0000": 0.5]), signature(["#ffffff": 0.5, "#0000ff": 0.5]),
    ]
    let blend = try #require(PaletteSignature(blending: palettes, count: 3))
    #expect(blend.points.count == 3)
    #expect(abs(blend.masses.reduce(0, +) - 1) < 1e-12)
  }

  @Test func mergesTheColorsThatLieClosest() throws {
    let palettes = [
      PaletteSignature(points: [[0, 0, 0], [1, 0, 0]], masses: [0.5, 0.5]),
      PaletteSignature(points: [[0.1, 0, 0], [1, 0, 0]], masses: [0.5, 0.5]),
    ]
    let blend = try #require(PaletteSignature(blending: palettes, count: 2))
    #expect(blend.points == [[0.05, 0, 0], [1, 0, 0]])
    #expect(blend.masses == [0.5, 0.5])
  }

  @Test func isLikeWhatItIsMadeOf() throws {
    let warm = [signature(["#e07a5f": 0.6, "#f2cc8f": 0.4]), signature(["#e76f51": 0.7, "#f4a261": 0.3])]
    let blend = try #require(PaletteSignature(blending: warm, count: 3))
    #expect(
      blend.similarity(to: warm[1]) > blend.similarity(to: signature(["#264653": 0.5, "#2a9d8f": 0.5])))
  }
}
