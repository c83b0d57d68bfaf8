import ColorScience
import Imaging
import Testing

@testable import Vibes

struct ColorTemperatureTests {
  /// The temperatures that CIE 15 gives for its illuminants.
  @Test(arguments: [
    (0.44757, 0.40745, 2856.0), (0.34567, 0.35850, 5003), (0.33242, 0.34743, 5503), (0.31271, 0.32902, 6504),
  ])
  func knowsTheStandardIlluminants(x: Double, y: Double, kelvin: Double) throws {
    let found = try #require(ColorTemperature.kelvin(CIEXYZ(x: x / y, y: 1, z: (1 - x - y) / y)))
    #expect(abs(found - kelvin) < 10)
  }

  /// Daylight lies 0.0032 above the locus, illuminant A on it.
  @Test(arguments: [(0.31271, 0.32902, 0.0032), (0.44757, 0.40745, 0.0)])
  func knowsTheirDistanceFromTheLocus(x: Double, y: Double, distance: Double) throws {
    let found = try #require(
      ColorTemperature.distanceFromLocus(CIEXYZ(x: x / y, y: 1, z: (1 - x - y) / y)))
    #expect(abs(found - distance) < 0.0003)
  }

  @Test(arguments: [60, 128, 255])
  func greyIsDaylight(sample: Int) throws {
    let kelvin = try #require(
      VibeAnalyzer().vibe(of: SyntheticPictures.flat(sample, sample, sample)).castKelvin)
    #expect(abs(kelvin - 6504) < 10)
  }

  @Test func lampLightIsLowerAndSkyLightHigher() throws {
    let lamp = try #require(VibeAnalyzer().vibe(of: SyntheticPictures.flat(255, 200, 140)).castKelvin)
    let sky = try #require(VibeAnalyzer().vibe(of: SyntheticPictures.flat(190, 210, 255)).castKelvin)
    #expect(lamp < 4500)
    #expect(sky > 8000)
  }

  @Test(arguments: [(0, 0, 0), (0, 255, 0), (255, 0, 255), (0, 0, 255), (255, 0, 0)])
  func blackAndVividColorsHaveNone(red: Int, green: Int, blue: Int) {
    #expect(VibeAnalyzer().vibe(of: SyntheticPictures.flat(red, green, blue)).castKelvin == nil)
  }
}
