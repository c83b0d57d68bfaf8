internal import Vibes

/// How a picture feels.
struct VibeAnswer: Encodable, Sendable {
  struct Metric: Encodable, Sendable {
    let key: String
    let name: String
    let value: Double
    let percentile: Double
    let word: String
    let min: Double
    let max: Double
  }

  struct Mood: Encodable, Sendable {
    let key: String
    let name: String
    let score: Double
  }

  let metrics: [Metric]
  let words: [String]
  let moods: [Mood]

  init(_ vibe: Vibe) {
    metrics = VibeMetric.allCases.map { metric in
      let value = vibe[metric]
      return Metric(
        key: metric.rawValue, name: metric.title, value: value.rounded(to: 3),
        percentile: metric.percentile(of: value).rounded(to: 1), word: metric.word(for: value),
        min: metric.range.lowerBound, max: metric.range.upperBound)
    }
    // `bright, soft · airy` is one list to a page.
    words = vibe.summary.split { $0 == "," || $0 == "·" }
      .map { $0.trimmingPrefix(while: \.isWhitespace) }
      .map { String($0.reversed().drop(while: \.isWhitespace).reversed()) }
    // Strongest first; equal ones in the order of declaration.
    moods = NamedVibe.allCases.enumerated()
      .sorted { (vibe.named[$1.element], $0.offset) < (vibe.named[$0.element], $1.offset) }
      .map {
        Mood(key: $0.element.rawValue, name: $0.element.title, score: vibe.named[$0.element].rounded(to: 3))
      }
  }
}
