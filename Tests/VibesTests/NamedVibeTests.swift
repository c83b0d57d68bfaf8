import Imaging
import Testing
import Vibes

struct NamedVibeTests {
  @Test func aDarkGreyPictureOfStrongContrastIsNoirMoodyAndMonochrome() {
    let street = SyntheticPictures.picture(width: 60, height: 40) { x, _ in
      let sample = x % 10 == 0 ? 230 : x % 3 * 15
      return (sample, sample, sample)
    }
    expect(street, toBe: [.noir, .moody, .monochrome])
  }

  @Test func snowIsAiryAndNotNoir() {
    let snow = SyntheticPictures.picture(width: 60, height: 40) { x, y in
      (225 + x % 20, 228 + y % 20, 240)
    }
    let named = VibeAnalyzer().vibe(of: snow).named
    #expect(named[.airy] > 0.8)
    #expect(named[.noir] == 0)
    #expect(named[.moody] == 0)
  }

  @Test func aSunsetOverDarkLandIsGoldenHour() {
    let sunset = SyntheticPictures.picture(width: 60, height: 60) { _, y in
      y < 40 ? (200 + y, 110 + 2 * y, 50 + y) : (35, 25, 18)
    }
    expect(sunset, toBe: [.goldenHour])
  }

  @Test func seaAndSkyAreOceanic() {
    let sea = SyntheticPictures.picture(width: 60, height: 60) { x, y in
      y < 30 ? (150 + y, 200 + y, 235) : (20 + x % 20, 110 + x % 20, 150)
    }
    expect(sea, toBe: [.oceanic])
  }

  @Test func paleTintsArePastel() {
    expect(SyntheticPictures.checkerboard((250, 205, 215), (200, 225, 245)), toBe: [.pastel])
  }

  @Test func brightSignsAtNightAreNeon() {
    let signs = SyntheticPictures.picture(width: 60, height: 40) { x, _ in
      x % 6 == 0 ? (255, 20, 200) : x % 6 == 3 ? (0, 240, 240) : (12, 10, 25)
    }
    expect(signs, toBe: [.neon])
  }

  @Test func brownsAndOchresAreEarthy() {
    expect(SyntheticPictures.checkerboard((120, 90, 60), (150, 125, 85)), toBe: [.earthy])
  }

  @Test func aVividFlatBlueIsNeitherEarthyNorVintageNorNoir() {
    let named = VibeAnalyzer().vibe(of: SyntheticPictures.flat(0, 60, 220)).named
    for vibe in [NamedVibe.earthy, .vintage, .noir, .pastel, .airy, .autumnal, .goldenHour] {
      #expect(named[vibe] == 0, "\(vibe)")
    }
  }

  @Test func ordersTheStrongestByScoreThenByDeclaration() {
    let scores = NamedVibeScores {
      [.airy: 0.7, .pastel: 0.7, .noir: 0.9, .neon: 0.5, .vintage: 0.49][$0] ?? 0
    }
    #expect(scores.strongest.map(\.vibe) == [.noir, .pastel, .airy, .neon])
    #expect(scores.strongest.map(\.score) == [0.9, 0.7, 0.7, 0.5])
  }

  private func expect(_ picture: PixelBuffer, toBe vibes: Set<NamedVibe>) {
    let strongest = Set(VibeAnalyzer().vibe(of: picture).named.strongest.map(\.vibe))
    #expect(strongest.isSuperset(of: vibes), "\(strongest)")
  }
}
