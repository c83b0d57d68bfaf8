public import Imaging

/// Measures how a picture feels.
///
/// `docs/vibes.md` gives each formula and what its values look like.
public struct VibeAnalyzer: Sendable, Hashable {
  /// The longest side, in pixels, that is measured; larger pictures are shrunk to it.
  ///
  /// Contrast and tonal range would otherwise grow with the fine grain of large pictures: at 256 pixels a
  /// quarter of a picture's size moves them by up to 4 and 8 points, here by 2 and 3.
  public static let maxSide = 128

  /// Makes an analyzer.
  public init() {}

  /// The vibe of a picture.
  ///
  /// Pixels count by their alpha. A picture with nothing but transparent pixels
  /// is measured as the white paper that it would be shown on.
  ///
  /// - Complexity: O(pixels); about 1.5 ms for 540×360.
  public func vibe(of pixels: PixelBuffer) -> Vibe {
    var boxes = BoxDownsampling(pixels, maxSide: Self.maxSide).boxes
    if boxes.isEmpty {
      boxes = [BoxDownsampling.Box(red: 255, green: 255, blue: 255, weight: 255)]
    }
    return Vibe(PictureStatistics(boxes))
  }
}

extension Vibe {
  init(_ picture: PictureStatistics) {
    let (shadow, median, highlight) = (
      picture.tone.percentile(0.05), picture.tone.percentile(0.5), picture.tone.percentile(0.95)
    )
    let contrast = min(100, 2 * picture.lightnessDeviation)
    let warmth = VibeMetric.warmth(picture.meanWarmCool)
    let hueVariety = picture.hues.variety
    let scoring = NamedVibeScoring(
      brightness: picture.meanLightness, contrast: contrast, chroma: picture.meanChroma, warmth: warmth,
      shadow: shadow, highlight: highlight, shares: ColorShares(picture.cells.occupied))
    self.init(
      brightness: picture.meanLightness, contrast: contrast, tonalRange: highlight - shadow,
      saturation: VibeMetric.saturation(picture.meanChroma), warmth: warmth,
      colorfulness: picture.colorfulness, hueVariety: hueVariety, energy: picture.meanEnergy,
      weight: picture.meanWeight, castKelvin: ColorTemperature.kelvin(picture.meanXYZ),
      key: TonalKey(shadow: shadow, median: median, highlight: highlight),
      harmony: HarmonyFitting.harmony(of: picture.hues, meanChroma: picture.meanChroma),
      named: NamedVibeScores { scoring.score($0) })
  }
}
