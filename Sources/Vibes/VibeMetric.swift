/// One of the numbers of a ``Vibe``.
public enum VibeMetric: String, Sendable, Hashable, Codable, CaseIterable {
  case brightness, contrast, tonalRange, saturation, warmth, colorfulness, hueVariety, energy,
    weight

  /// What to call it before people: `Tonal range`.
  public var title: String {
    switch self {
    case .brightness: "Brightness"
    case .contrast: "Contrast"
    case .tonalRange: "Tonal range"
    case .saturation: "Saturation"
    case .warmth: "Warmth"
    case .colorfulness: "Colorfulness"
    case .hueVariety: "Hue variety"
    case .energy: "Energy"
    case .weight: "Weight"
    }
  }

  /// The range to draw a scale for; only colorfulness and energy can exceed it, by the most garish of pictures.
  public var range: ClosedRange<Double> {
    switch self {
    case .brightness, .contrast, .tonalRange, .saturation: 0...100
    case .warmth: -100...100
    case .colorfulness: 0...110
    case .hueVariety: 0...1
    case .energy: -1.1...1
    case .weight: -2.1...2.9
    }
  }

  /// Where the formula comes from.
  public var source: String {
    switch self {
    case .brightness: "CIE 15:2004, mean L*"
    case .contrast: "RMS contrast, Peli 1990, of L*"
    case .tonalRange: "P95 − P5 of L*"
    case .saturation: "CIE 15:2004, mean C*ab"
    case .warmth: "Ou et al. 2004, warm–cool"
    case .colorfulness: "Hasler & Süsstrunk 2003, M3"
    case .hueVariety: "Shannon 1948, entropy of 36 hue bins"
    case .energy: "Ou et al. 2004, active–passive"
    case .weight: "Ou et al. 2004, heavy–light"
    }
  }
}

extension Vibe {
  /// The value of a metric.
  public subscript(metric: VibeMetric) -> Double {
    switch metric {
    case .brightness: brightness
    case .contrast: contrast
    case .tonalRange: tonalRange
    case .saturation: saturation
    case .warmth: warmth
    case .colorfulness: colorfulness
    case .hueVariety: hueVariety
    case .energy: energy
    case .weight: weight
    }
  }
}
