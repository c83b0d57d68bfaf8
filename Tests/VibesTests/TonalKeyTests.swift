import Testing
import Vibes

struct TonalKeyTests {
  @Test func shadowsMakeALowKey() {
    #expect(VibeAnalyzer().vibe(of: SyntheticPictures.checkerboard((10, 10, 10), (60, 60, 60))).key == .low)
  }

  @Test func lightsMakeAHighKey() {
    #expect(
      VibeAnalyzer().vibe(of: SyntheticPictures.checkerboard((190, 190, 190), (250, 250, 250))).key == .high)
  }

  @Test func shadowsAndLightsMakeNeither() {
    #expect(
      VibeAnalyzer().vibe(of: SyntheticPictures.checkerboard((0, 0, 0), (255, 255, 255))).key == .normal)
  }
}
