internal import Vibes

extension VibeMetric {
  /// Its position among `allCases`, without a search through them.
  var ordinal: Int {
    switch self {
    case .brightness: 0
    case .contrast: 1
    case .tonalRange: 2
    case .saturation: 3
    case .warmth: 4
    case .colorfulness: 5
    case .hueVariety: 6
    case .energy: 7
    case .weight: 8
    }
  }
}

extension NamedVibe {
  /// Its position among `allCases`, without a search through them.
  var ordinal: Int {
    switch self {
    case .pastel: 0
    case .moody: 1
    case .earthy: 2
    case .neon: 3
    case .noir: 4
    case .airy: 5
    case .goldenHour: 6
    case .oceanic: 7
    case .autumnal: 8
    case .monochrome: 9
    case .vintage: 10
    }
  }
}
