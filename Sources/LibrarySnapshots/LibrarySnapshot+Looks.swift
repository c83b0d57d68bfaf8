public import Imaging
public import Palettes
public import Vibes

extension LibrarySnapshot {
  /// Whether a picture has been analyzed: it has a size, a palette and a vibe then, and neither otherwise.
  public func hasAnalysis(at place: Int) -> Bool { pictures.contents[place].contains(.analysis) }

  /// The full size of the upright picture, in pixels; nil without an analysis.
  public func size(at place: Int) -> PixelSize? {
    guard hasAnalysis(at: place) else { return nil }
    return PixelSize(width: Int(max(pictures.widths[place], 1)), height: Int(max(pictures.heights[place], 1)))
  }

  /// When the camera says that a picture was taken, in seconds since 1970 on the camera's own clock; nil where
  /// the file does not say.
  public func captureSeconds(at place: Int) -> Int64? {
    pictures.contents[place].contains(.captured) ? pictures.captured[place] : nil
  }

  /// The 64 bits of a picture's perceptual hash; nil where it has none.
  public func perceptualHash(at place: Int) -> UInt64? {
    pictures.contents[place].contains(.perceptualHash) ? pictures.perceptualHashes[place] : nil
  }

  /// The dominant colors of a picture, none without an analysis; quicker than ``palette(at:)``.
  public func swatches(at place: Int) -> SnapshotSwatches {
    guard hasAnalysis(at: place) else { return SnapshotSwatches() }
    return SnapshotSwatches(colors: pictures.colors[place], shares: pictures.shares[place])
  }

  /// The dominant colors of a picture; nil without an analysis.
  public func palette(at place: Int) -> Palette? {
    let swatches = swatches(at: place)
    return swatches.isEmpty ? nil : Palette(swatches: Array(swatches))
  }

  /// One metric of a picture's vibe; nil without an analysis.
  public func metric(_ metric: VibeMetric, at place: Int) -> Double? {
    hasAnalysis(at: place) ? pictures.metrics[metric.ordinal][place].orZero : nil
  }

  /// How well a named vibe describes a picture, 0…1; nil without an analysis.
  public func score(of vibe: NamedVibe, at place: Int) -> Double? {
    hasAnalysis(at: place) ? namedScore(vibe, at: place) : nil
  }

  /// The correlated color temperature of a picture's mean color, in kelvins; nil where it has none.
  public func castKelvin(at place: Int) -> Double? {
    pictures.contents[place].isSuperset(of: [.analysis, .castKelvin])
      ? pictures.castKelvin[place].orZero : nil
  }

  /// Which part of the tonal range a picture lives in; nil without an analysis.
  public func tonalKey(at place: Int) -> TonalKey? {
    hasAnalysis(at: place) ? TonalKey(letter: pictures.tonalKeys[place]) : nil
  }

  /// The arrangement of hues that a picture comes nearest to; nil without an analysis.
  public func harmony(at place: Int) -> ColorHarmony? {
    guard hasAnalysis(at: place), let template = HarmonyTemplate(letter: pictures.harmonyTemplates[place])
    else { return nil }
    return ColorHarmony(
      template: template, rotationDegrees: pictures.harmonyRotations[place].orZero,
      deviationDegrees: pictures.harmonyDeviations[place].orZero)
  }

  /// All that is known of how a picture feels; nil without an analysis.
  public func vibe(at place: Int) -> Vibe? {
    guard let key = tonalKey(at: place), let harmony = harmony(at: place) else { return nil }
    func value(_ metric: VibeMetric) -> Double { pictures.metrics[metric.ordinal][place].orZero }
    return Vibe(
      brightness: value(.brightness), contrast: value(.contrast), tonalRange: value(.tonalRange),
      saturation: value(.saturation), warmth: value(.warmth), colorfulness: value(.colorfulness),
      hueVariety: value(.hueVariety), energy: value(.energy), weight: value(.weight),
      castKelvin: castKelvin(at: place), key: key, harmony: harmony,
      named: NamedVibeScores { namedScore($0, at: place) })
  }

  private func namedScore(_ vibe: NamedVibe, at place: Int) -> Double {
    min(max(pictures.named[vibe.ordinal][place].orZero, 0), 1)
  }
}

extension Double {
  /// Itself, or 0 where damage has made it no number.
  fileprivate var orZero: Double { isFinite ? self : 0 }
}
