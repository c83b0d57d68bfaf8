import Recommendations
import Testing

struct PaletteClosenessTests {
  @Test(arguments: [
    (0, PaletteCloseness.same), (1.9, .same), (2, .close), (5.9, .close), (6, .related), (11.9, .related),
    (12, .different), (24.9, .different), (25, .farApart), (119, .farApart),
  ])
  func aWordHoldsBelowItsBound(distance: Double, closeness: PaletteCloseness) {
    #expect(PaletteCloseness(distance: distance) == closeness)
  }

  @Test func wordsRunFromCloseToFarAndDiffer() {
    #expect(PaletteCloseness.allCases == PaletteCloseness.allCases.sorted())
    #expect(Set(PaletteCloseness.allCases.map(\.word)).count == PaletteCloseness.allCases.count)
  }
}
