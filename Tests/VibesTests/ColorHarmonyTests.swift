import ColorScience
import Testing

@testable import Vibes

struct ColorHarmonyTests {
  @Test func oneHueIsMono() {
    let harmony = harmony([(40, 1)])
    #expect(harmony.template == .mono)
    #expect(abs(harmony.rotationDegrees - 40) <= 9)
    #expect(harmony.deviationDegrees == 0)
  }

  @Test func neighborsAreAnalogous() {
    #expect(harmony([(20, 1), (45, 1), (75, 1), (100, 1)]).template == .analogous)
  }

  @Test func oppositesAreComplementary() {
    #expect(harmony([(30, 1), (210, 1)]).template == .complementary)
  }

  @Test func neighborsAndTheirOppositeAreSplitComplementary() {
    let harmony = harmony([(20, 1), (60, 1), (100, 1), (240, 1)])
    #expect(harmony.template == .splitComplementary)
    #expect(abs(harmony.rotationDegrees - 60) <= 9)
  }

  @Test func twoPairsOfNeighborsAreDoubleComplementary() {
    #expect(
      harmony([(20, 1), (60, 1), (100, 1), (200, 1), (240, 1), (280, 1)]).template == .doubleComplementary)
  }

  @Test func halfTheWheelIsHalfTheWheel() {
    #expect(harmony((0...8).map { (10 + $0 * 21, 1.0) }).template == .halfWheel)
  }

  @Test func aRightAngleIsOne() {
    #expect(harmony([(10, 4), (65, 1), (100, 2), (135, 1)]).template == .rightAngle)
  }

  @Test func turnsWithTheHues() {
    let one = harmony([(20, 1), (60, 1), (100, 1), (240, 1)])
    let turned = harmony([(170, 1), (210, 1), (250, 1), (30, 1)])
    #expect(turned.template == one.template)
    #expect(abs(turned.rotationDegrees - one.rotationDegrees - 150) < 1e-9)
    #expect(abs(turned.deviationDegrees - one.deviationDegrees) < 1e-9)
  }

  /// 30° beyond either end of the narrow sector, a hundredth each.
  @Test func saysHowFarTheHuesLieOutside() {
    let harmony = harmony([(60, 98), (21, 1), (99, 1)])
    #expect(harmony.template == .mono)
    #expect(abs(harmony.deviationDegrees - 0.6) < 1e-9)
  }

  @Test(arguments: [(128, 128, 128), (0, 0, 0), (130, 128, 127)])
  func greyHasNone(red: Int, green: Int, blue: Int) {
    let harmony = VibeAnalyzer().vibe(of: SyntheticPictures.flat(red, green, blue)).harmony
    #expect(harmony == .grey)
    #expect(harmony.word == "grey")
  }

  private func harmony(_ hues: [(degrees: Int, share: Double)]) -> ColorHarmony {
    var distribution = HueDistribution()
    for hue in hues { distribution.add(hueDegrees: Double(hue.degrees), chroma: 30, weight: hue.share) }
    return HarmonyFitting.harmony(of: distribution, meanChroma: 30)
  }
}
