internal import ColorScience
public import Imaging

/// Measures how a picture feels.
///
/// `docs/vibes.md` gives each formula and what its values look like.
public struct VibeAnalyzer: Sendable, Hashable {
  /// The longest side, in pixels, that is measured; larger pictures are shrunk to it.
  ///
  /// Contrast and tonal range would otherwise grow with the fine grain of large pictures.
  public static let maxSide = 256

  /// Makes an analyzer.
  public init() {}

  /// The vibe of a picture.
  ///
  /// Pixels count by their alpha. A picture with nothing but transparent pixels
  /// is measured as the white paper that it would be shown on.
  ///
  /// - Complexity: O(pixels); about 5 ms for 540×360.
  public func vibe(of pixels: PixelBuffer) -> Vibe {
    var boxes = BoxDownsampling(pixels, maxSide: Self.maxSide).boxes
    if boxes.isEmpty {
      boxes = [BoxDownsampling.Box(color: RGBColor(red: 255, green: 255, blue: 255), weight: 1)]
    }
    var tone = ToneStatistics()
    var chroma = ChromaStatistics()
    var opponents = OpponentStatistics()
    for box in boxes {
      let lab = CIELab(box.color)
      tone.add(lightness: lab.lightness, weight: box.weight)
      chroma.add(lab, weight: box.weight)
      opponents.add(box.color, weight: box.weight)
    }
    return Vibe(
      brightness: tone.mean, contrast: min(100, 2 * tone.standardDeviation),
      tonalRange: tone.percentileRange,
      saturation: VibeMetric.saturation(chroma.meanChroma), warmth: VibeMetric.warmth(chroma.meanWarmCool),
      colorfulness: opponents.colorfulness, hueVariety: chroma.hueVariety)
  }
}
