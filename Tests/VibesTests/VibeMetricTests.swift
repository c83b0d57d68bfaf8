import Testing
import Vibes

struct VibeMetricTests {
  @Test(arguments: VibeMetric.allCases)
  func theMedianIsTheFiftiethPercentile(metric: VibeMetric) {
    #expect(abs(metric.percentile(of: metric.typicalValues.p50) - 50) < 1e-9)
  }

  @Test(arguments: VibeMetric.allCases)
  func theTypicalTenthsAreTheTenthAndTheNinetiethPercentile(metric: VibeMetric) {
    #expect(abs(metric.percentile(of: metric.typicalValues.p10) - 10) < 1e-6)
    #expect(abs(metric.percentile(of: metric.typicalValues.p90) - 90) < 1e-6)
  }

  @Test(arguments: VibeMetric.allCases)
  func percentilesRiseWithTheValueWithinZeroAndAHundred(metric: VibeMetric) {
    let range = metric.range
    let percentiles = (0...50).map { step in
      metric.percentile(of: range.lowerBound + Double(step) / 50 * (range.upperBound - range.lowerBound))
    }
    #expect(zip(percentiles, percentiles.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(percentiles.allSatisfy { (0...100).contains($0) })
  }

  @Test(arguments: VibeMetric.allCases)
  func theEndsOfTheScaleHaveTheOuterWords(metric: VibeMetric) {
    #expect(metric.words.count == 5)
    #expect(metric.word(for: metric.range.lowerBound) == metric.words[0])
    #expect(metric.word(for: metric.range.upperBound) == metric.words[4])
  }

  @Test(arguments: VibeMetric.allCases)
  func theMedianHasTheMiddleWord(metric: VibeMetric) {
    #expect(metric.word(for: metric.typicalValues.p50) == metric.words[2])
  }

  @Test func greyIsNeitherWarmNorCool() {
    #expect(VibeMetric.warmth.word(for: 0) == "neutral")
  }

  @Test func theSubscriptReadsEveryFigure() {
    let vibe = Vibe(
      brightness: 1, contrast: 2, tonalRange: 3, saturation: 4, warmth: 5, colorfulness: 6, hueVariety: 7,
      energy: 8, weight: 9, castKelvin: nil, key: .normal,
      harmony: ColorHarmony(template: .grey, rotationDegrees: 0, deviationDegrees: 0),
      named: NamedVibeScores { _ in 0 })
    #expect(VibeMetric.allCases.map { vibe[$0] } == [1, 2, 3, 4, 5, 6, 7, 8, 9])
  }

  @Test func summarizesWhatIsOutOfTheOrdinary() {
    let vibe = Vibe.sample(brightness: 80, contrast: 10, saturation: 5, warmth: 30)
    #expect(vibe.summary == "bright, soft, muted, warm")
  }

  @Test func anOrdinaryPictureIsBalanced() {
    #expect(Vibe.sample().summary == "balanced")
  }

  @Test func endsTheSummaryWithTheNameThatFitsBest() {
    let named = NamedVibeScores { [.airy: 0.9, .pastel: 0.7][$0] ?? 0 }
    #expect(Vibe.sample(brightness: 80, named: named).summary == "bright · airy")
    let golden = NamedVibeScores { $0 == .goldenHour ? 0.6 : 0 }
    #expect(Vibe.sample(named: golden).summary == "golden hour")
  }
}
