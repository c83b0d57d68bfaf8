/// Scores the named vibes by rules over what was measured.
///
/// Each is the least of its conditions, so that a change of one figure moves a
/// score by one ramp's slope and not by several.
///
/// The axes, warm–cool, soft–hard and clear–greyish, are Kobayashi's (“The aim and method of
/// the Color Image Scale”, Color Research and Application 6 (2), 1981); the cuts are ours.
struct NamedVibeScoring {
  let brightness: Double
  let contrast: Double
  let chroma: Double
  let warmth: Double
  /// The 5th and 95th percentile of L*.
  let shadow: Double
  let highlight: Double
  let shares: ColorShares

  func score(_ vibe: NamedVibe) -> Double {
    switch vibe {
    case .pastel: min(ramp(shares.pastel, 0.15, 0.65), ramp(shares.dark, 0.4, 0.1), ramp(chroma, 40, 22))
    case .moody:
      min(ramp(brightness, 50, 28), ramp(chroma, 32, 16), ramp(shares.light, 0.35, 0.05))
    case .earthy: ramp(shares.earth, 0.2, 0.7)
    case .neon: min(ramp(shares.glowing, 0.02, 0.22), ramp(shares.night, 0.15, 0.5))
    case .noir: min(ramp(chroma, 14, 4), ramp(brightness, 52, 30), ramp(contrast, 22, 50))
    case .airy:
      min(
        ramp(brightness, 55, 82), ramp(contrast, 70, 40), ramp(chroma, 35, 15), ramp(shares.dark, 0.3, 0.05))
    case .goldenHour:
      min(
        ramp(shares.golden, 0.05, 0.5), ramp(warmth, 5, 40), ramp(shares.dark, 0, 0.25),
        ramp(shares.white, 0.3, 0.05))
    case .oceanic: ramp(shares.sea, 0.15, 0.65)
    case .autumnal:
      min(ramp(shares.autumn, 0.05, 0.42), ramp(warmth, 0, 30), ramp(shares.hueAgreement, 1.02, 0.85))
    case .monochrome: max(ramp(shares.colored, 0.4, 0.05), ramp(shares.hueAgreement, 0.94, 1.02))
    case .vintage:
      min(
        ramp(shares.sepia, 0.25, 0.85), ramp(shadow, 2, 26), ramp(highlight, 104, 78), ramp(chroma, 40, 20),
        ramp(contrast, 65, 35))
    }
  }
}
