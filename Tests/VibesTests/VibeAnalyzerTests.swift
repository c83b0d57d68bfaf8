import Imaging
import Testing
import Vibes

struct VibeAnalyzerTests {
  private let analyzer = VibeAnalyzer()

  @Test func whiteIsFullyBrightAndWithoutContrast() {
    let vibe = analyzer.vibe(of: SyntheticPictures.flat(255, 255, 255))
    #expect(abs(vibe.brightness - 100) < 1e-9)
    #expect(vibe.contrast == 0)
    #expect(vibe.tonalRange == 0)
  }

  @Test func blackIsWithoutBrightness() {
    #expect(analyzer.vibe(of: SyntheticPictures.flat(0, 0, 0)).brightness == 0)
  }

  @Test func aCheckerboardOfBlackAndWhiteHasFullContrast() {
    let vibe = analyzer.vibe(of: SyntheticPictures.checkerboard((0, 0, 0), (255, 255, 255)))
    #expect(abs(vibe.contrast - 100) < 1e-6)
    #expect(vibe.tonalRange == 100)
    #expect(abs(vibe.brightness - 50) < 1e-6)
  }

  @Test(arguments: [0, 1, 60, 128, 200, 255])
  func greyHasNoColorOfAnyKind(sample: Int) {
    let vibe = analyzer.vibe(of: SyntheticPictures.flat(sample, sample, sample))
    #expect(vibe.warmth == 0)
    #expect(vibe.saturation == 0)
    #expect(vibe.colorfulness == 0)
    #expect(vibe.hueVariety == 0)
  }

  @Test func orangeIsWarmAndAzureIsCool() {
    #expect(analyzer.vibe(of: SyntheticPictures.flat(255, 140, 0)).warmth > 80)
    #expect(analyzer.vibe(of: SyntheticPictures.flat(0, 130, 255)).warmth < -50)
  }

  /// Pure red: C*ab 104.55 at 40°, by the published Lab; Ou's warm–cool + 0.5 = 0.02 · 104.55^1.07 · cos 10°.
  @Test func redHasTheWarmthOfTheFormula() {
    let vibe = analyzer.vibe(of: SyntheticPictures.flat(255, 0, 0))
    // tanh 2.8524
    #expect(abs(vibe.warmth - 99.34) < 0.02)
    #expect(vibe.saturation == 100)
  }

  /// Rg = 255 and yb = 127.5 throughout: no deviation, and 0.3 √(255² + 127.5²).
  @Test func redHasTheColorfulnessOfTheFormula() {
    #expect(abs(analyzer.vibe(of: SyntheticPictures.flat(255, 0, 0)).colorfulness - 85.5296) < 0.001)
  }

  @Test func oneHueHasNoVariety() {
    #expect(analyzer.vibe(of: SyntheticPictures.flat(20, 90, 200)).hueVariety == 0)
  }

  @Test func aRainbowHasMoreVarietyThanTwoHues() {
    let two = analyzer.vibe(of: SyntheticPictures.checkerboard((200, 40, 40), (40, 40, 200)))
    let rainbow = analyzer.vibe(
      of: SyntheticPictures.picture(width: 48, height: 8) { x, _ in
        let ramp = { (shift: Int) in min(255, max(0, abs((x + shift) % 48 - 24) * 32 - 256)) }
        return (ramp(0), ramp(16), ramp(32))
      })
    #expect(two.hueVariety > 0.1)
    #expect(rainbow.hueVariety > two.hueVariety + 0.2)
  }

  @Test func transparentPixelsDoNotCount() {
    let half = PixelBuffer(
      size: PixelSize(width: 2, height: 1), samples: [255, 0, 0, 0, 90, 90, 90, 255])
    let grey = PixelBuffer(size: PixelSize(width: 1, height: 1), samples: [90, 90, 90, 255])
    #expect(analyzer.vibe(of: half) == analyzer.vibe(of: grey))
  }

  @Test func transparentPixelsDoNotCountWhenShrinkingEither() {
    let red = SyntheticPictures.picture(width: 600, height: 2, alpha: 0) { _, _ in (255, 0, 0) }.samples
    let grey = SyntheticPictures.picture(width: 600, height: 2) { _, _ in (90, 90, 90) }.samples
    let pixels = PixelBuffer(size: PixelSize(width: 600, height: 4), samples: red + grey)
    expectClose(
      analyzer.vibe(of: pixels), analyzer.vibe(of: SyntheticPictures.flat(90, 90, 90)), tolerance: 1e-9)
  }

  @Test func anEmptyPictureIsWhitePaper() {
    let nothing = SyntheticPictures.picture(width: 3, height: 3, alpha: 0) { _, _ in (9, 9, 9) }
    let paper = SyntheticPictures.picture(width: 1, height: 1) { _, _ in (255, 255, 255) }
    #expect(analyzer.vibe(of: nothing) == analyzer.vibe(of: paper))
  }

  @Test(arguments: [(180, 120), (360, 240), (540, 360), (769, 513), (1100, 733)])
  func sizeHardlyMatters(width: Int, height: Int) {
    let reference = analyzer.vibe(of: SyntheticPictures.landscape(width: 256, height: 171))
    let vibe = analyzer.vibe(of: SyntheticPictures.landscape(width: width, height: height))
    expectClose(vibe, reference, tolerance: 2)
  }

  @Test func turningHardlyMatters() {
    let picture = SyntheticPictures.landscape(width: 540, height: 360)
    expectClose(analyzer.vibe(of: picture.turned), analyzer.vibe(of: picture), tolerance: 1)
  }

  private func expectClose(_ one: Vibe, _ other: Vibe, tolerance: Double) {
    for metric in VibeMetric.allCases {
      let unit = metric == .hueVariety ? 0.01 : 1
      #expect(abs(one[metric] - other[metric]) <= tolerance * unit, "\(metric)")
    }
  }
}
