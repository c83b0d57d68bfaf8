import ColorScience
import Palettes
import Vibes

enum CardSamples {
  /// `count` swatches of falling shares that sum to 1, dark to light, named `color 0` and so on.
  static func palette(_ count: Int) -> Palette {
    let total = Double(count * (count + 1) / 2)
    return Palette(
      swatches: (0..<count).map { index in
        let step = UInt8(index * 255 / max(count - 1, 1))
        return Swatch(
          color: RGBColor(red: step, green: UInt8(60 + index), blue: 255 - step),
          share: Double(count - index) / total)
      })
  }

  static func details(_ palette: Palette) -> [SwatchDetails] {
    zip(palette.swatches, palette.names).map {
      SwatchDetails(swatch: $0, name: $1, role: nil, position: nil)
    }
  }

  static func vibe(
    brightness: Double = 30, castKelvin: Double? = 4_821, key: TonalKey = .low,
    template: HarmonyTemplate = .complementary, named: [NamedVibe] = [.moody, .noir]
  ) -> Vibe {
    Vibe(
      brightness: brightness, contrast: 41, tonalRange: 68, saturation: 42, warmth: -10, colorfulness: 85,
      hueVariety: 0.77, energy: -0.1, weight: 1.38, castKelvin: castKelvin, key: key,
      harmony: ColorHarmony(template: template, rotationDegrees: 40, deviationDegrees: 5),
      named: NamedVibeScores { named.contains($0) ? 0.9 : 0 })
  }
}
