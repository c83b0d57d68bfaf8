import Imaging
import Testing
import Vibes

/// The same picture in another form has the same vibe, within 2 points of each scale of 100.
struct VibeStabilityTests {
  private let picture = SyntheticPictures.grainyLandscape(width: 768, height: 512)

  @Test(arguments: [0.25, 0.37, 0.5, 0.8, 1.5, 2])
  func resizedByBoxes(scale: Double) {
    expectSame(picture.resized(by: scale, smooth: false))
  }

  @Test(arguments: [0.25, 0.37, 0.5, 0.8, 1.5, 2])
  func resizedSmoothly(scale: Double) {
    expectSame(picture.resized(by: scale, smooth: true))
  }

  @Test func croppedByATwentiethOnEachSide() {
    expectSame(picture.cropped(x: 19, y: 13, width: 730, height: 486))
  }

  @Test func turnedByAQuarter() { expectSame(picture.turned) }

  @Test func withATransparentBorder() { expectSame(picture.bordered(by: 60)) }

  @Test func withGrainAdded() {
    expectSame(SyntheticPictures.grainyLandscape(width: 768, height: 512, grain: 16))
  }

  private func expectSame(_ other: PixelBuffer) {
    let (one, two) = (VibeAnalyzer().vibe(of: picture), VibeAnalyzer().vibe(of: other))
    for metric in VibeMetric.allCases {
      let points = abs(one[metric] - two[metric]) / (metric.range.upperBound - metric.range.lowerBound) * 100
      #expect(points <= 2, "\(metric)")
    }
    for vibe in NamedVibe.allCases { #expect(abs(one.named[vibe] - two.named[vibe]) <= 0.02, "\(vibe)") }
    #expect(one.key == two.key)
    #expect(one.harmony.template == two.harmony.template)
  }
}
