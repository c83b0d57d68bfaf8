extension VibeMetric {
  /// The five words of the scale, from low to high; the middle one is that of an ordinary photograph.
  public var words: [String] {
    switch self {
    case .brightness: ["dark", "dim", "balanced", "light", "bright"]
    case .contrast: ["soft", "gentle", "moderate", "crisp", "punchy"]
    case .tonalRange: ["narrow", "limited", "medium", "wide", "full"]
    case .saturation: ["muted", "subdued", "natural", "rich", "vivid"]
    case .warmth: ["cold", "cool", "neutral", "warm", "glowing"]
    case .colorfulness: ["plain", "sparing", "colored", "colorful", "exuberant"]
    case .hueVariety: ["one-hued", "few-hued", "several-hued", "many-hued", "rainbow"]
    case .energy: ["still", "calm", "steady", "lively", "energetic"]
    case .weight: ["weightless", "delicate", "grounded", "weighty", "heavy"]
    }
  }

  /// The word for a value: the outer two for the outer tenths of photographs, the middle one for the middle third.
  public func word(for value: Double) -> String { words[step(for: value)] }

  /// Which of the five words a value gets, 0…4.
  func step(for value: Double) -> Int {
    // The usual photograph is a little warm; a grey one must still be called neutral.
    let cuts: [Double] = self == .warmth ? [10, 20, 65, 90] : [10, 35, 65, 90]
    let percentile = percentile(of: value)
    return cuts.count { percentile >= $0 }
  }
}

extension Vibe {
  /// The vibe in a few words, `bright, soft, muted, warm · airy`.
  ///
  /// First what is out of the ordinary in brightness, contrast, saturation and warmth, then the named vibe
  /// that fits best, if one does; `balanced` where there is nothing to say.
  public var summary: String {
    let metrics: [VibeMetric] = [.brightness, .contrast, .saturation, .warmth]
    let words = metrics.filter { $0.step(for: self[$0]) != 2 }.map { $0.word(for: self[$0]) }
    let name = named.strongest.first?.vibe.title.lowercased()
    let parts = [words.isEmpty ? nil : words.joined(separator: ", "), name].compactMap { $0 }
    return parts.isEmpty ? "balanced" : parts.joined(separator: " · ")
  }
}
