import ColorScience
import Palettes
import PinPalettesTesting
import Recommendations
import Testing

struct PaletteComparisonTests {
  private let black = RGBColor(red: 0, green: 0, blue: 0)
  private let white = RGBColor(red: 255, green: 255, blue: 255)

  @Test(arguments: 1...10)
  func equalPalettesAreAtNoDistanceAndMatchSwatchBySwatch(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let palette = randomPalette(&random)
    let comparison = PaletteComparison(palette, palette)
    #expect(comparison.distance == 0)
    #expect(abs(comparison.similarity - 1) < 1e-12)
    #expect(comparison.matches.allSatisfy { $0.first == $0.second && $0.difference == 0 })
  }

  @Test func blackIsAHundredFromWhite() {
    let comparison = PaletteComparison(palette((black, 1)), palette((white, 1)))
    #expect(abs(comparison.distance - 100) < 1e-3)
    #expect(comparison.similarity == 0)
    #expect(comparison.matches.map(\.share) == [1])
  }

  /// Half of the picture stays black, a quarter stays white, and a quarter has to turn from black to white.
  @Test func onlyTheSurplusMoves() {
    let comparison = PaletteComparison(
      palette((black, 0.75), (white, 0.25)), palette((black, 0.5), (white, 0.5)))
    #expect(abs(comparison.distance - 25) < 1e-3)
    #expect(comparison.matches.map { [$0.first, $0.second] } == [[0, 0], [0, 1], [1, 1]])
    #expect(comparison.matches.map(\.share) == [0.5, 0.25, 0.25])
  }

  /// A gray half way to white would take the white's place, if each swatch simply took the nearest that is free.
  @Test func whatAnswersWhatIsChosenForTheWhole() {
    let (gray, light) = (RGBColor(red: 119, green: 119, blue: 119), RGBColor(red: 180, green: 180, blue: 180))
    let comparison = PaletteComparison(
      palette((gray, 0.5), (white, 0.5)), palette((black, 0.5), (light, 0.5)))
    #expect(comparison.matches.map { [$0.first, $0.second] } == [[0, 0], [1, 1]])
    let expected = (gray.difference(from: black) + white.difference(from: light)) / 2
    #expect(abs(comparison.distance - expected) < 1e-9)
  }

  @Test(arguments: 1...30)
  func theOrderOfThePalettesDoesNotMatter(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let (first, second) = (randomPalette(&random), randomPalette(&random))
    let (there, back) = (PaletteComparison(first, second), PaletteComparison(second, first))
    #expect(abs(there.distance - back.distance) < 1e-9)
    #expect(abs(there.similarity - back.similarity) < 1e-11)
  }

  /// What a match may lack is the shares too small to tell, at most one a pair that is not matched.
  @Test(arguments: 1...30)
  func matchesAddUpToTheWholeAndToTheDistance(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let (first, second) = (randomPalette(&random), randomPalette(&random))
    let comparison = PaletteComparison(first, second)
    let untold = PaletteComparison.smallestShare * Double(first.swatches.count + second.swatches.count)
    let share = comparison.matches.reduce(0) { $0 + $1.share }
    #expect(share <= 1 + 1e-9 && share >= 1 - untold)
    let moved = comparison.matches.reduce(0) { $0 + $1.share * $1.difference }
    #expect(moved <= comparison.distance + 1e-9 && moved >= comparison.distance - 120 * untold)
  }

  @Test(arguments: 1...10)
  func everySwatchIsMatchedInTheAmountOfItsShare(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let (first, second) = (randomPalette(&random), randomPalette(&random))
    let comparison = PaletteComparison(first, second)
    for (place, swatch) in second.swatches.enumerated() {
      let share = comparison.matches.filter { $0.second == place }.reduce(0) { $0 + $1.share }
      // Each of the first palette's swatches may hold back one share too small to tell.
      let untold = PaletteComparison.smallestShare * Double(first.swatches.count)
      #expect(abs(share - swatch.share) < untold + 1e-9)
    }
  }

  @Test(arguments: 1...10)
  func matchesComeByFallingShareThenByPlace(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let matches = PaletteComparison(randomPalette(&random), randomPalette(&random)).matches
    for (match, next) in zip(matches, matches.dropFirst()) {
      #expect((-match.share, match.first, match.second) < (-next.share, next.first, next.second))
    }
  }

  @Test func sharesTooSmallToTellAreLeftOut() {
    let comparison = PaletteComparison(palette((black, 0.9996), (white, 0.0004)), palette((black, 1)))
    #expect(comparison.matches.count == 1)
    #expect(abs(comparison.distance - 0.04) < 1e-5)
  }

  @Test func colorsWithoutSharesWeighAlike() {
    let typed = PaletteComparison(palette((black, 0), (white, 0)), palette((black, 0.5), (white, 0.5)))
    #expect(typed.distance == 0)
  }

  @Test func similarityIsTheOneThatRanks() {
    var random = SeededGenerator(seed: 7)
    let (first, second) = (randomPalette(&random), randomPalette(&random))
    let ranked = PaletteSignature(first).similarity(to: PaletteSignature(second))
    #expect(PaletteComparison(first, second).similarity == ranked)
  }

  private func palette(_ swatches: (color: RGBColor, share: Double)...) -> Palette {
    Palette(swatches: swatches.map { Swatch(color: $0.color, share: $0.share) })
  }

  /// Distinct colors whose shares sum to 1.
  private func randomPalette(_ random: inout SeededGenerator) -> Palette {
    let shares = (0..<Int.random(in: 1...12, using: &random)).map { _ in
      Double.random(in: 0.01...1, using: &random)
    }
    let total = shares.reduce(0, +)
    return Palette(
      swatches: shares.enumerated().map { place, share in
        let color = RGBColor(
          red: UInt8(place * 20), green: .random(in: 0...255, using: &random),
          blue: .random(in: 0...255, using: &random))
        return Swatch(color: color, share: share / total)
      })
  }
}
