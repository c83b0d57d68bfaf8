internal import Vibes

// Words of a vibe as single letters: what the file says stays true when cases are added or reordered.

extension TonalKey {
  /// The first letter of its name.
  var letter: UInt8 {
    switch self {
    case .low: UInt8(ascii: "l")
    case .normal: UInt8(ascii: "n")
    case .high: UInt8(ascii: "h")
    }
  }

  /// Nil for a letter that stands for none.
  init?(letter: UInt8) {
    guard let key = Self.allCases.first(where: { $0.letter == letter }) else { return nil }
    self = key
  }
}

extension HarmonyTemplate {
  /// The letter of its paper.
  var letter: UInt8 { rawValue.utf8.first ?? 0 }

  /// Nil for a letter that stands for none.
  init?(letter: UInt8) { self.init(rawValue: String(UnicodeScalar(letter))) }
}
