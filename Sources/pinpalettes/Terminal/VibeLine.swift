import PinPalettesKit
import Vibes

/// The JSON of a vibe.
struct VibeLine: Encodable {
  struct Key: CodingKey {
    let stringValue: String
    let intValue: Int? = nil
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  struct Harmony: Encodable {
    let template: String
    let word: String
    let rotationDegrees: Double
    let deviationDegrees: Double

    init(_ harmony: ColorHarmony) {
      template = harmony.template.rawValue
      word = harmony.word
      rotationDegrees = harmony.rotationDegrees.rounded(toPlaces: 1)
      deviationDegrees = harmony.deviationDegrees.rounded(toPlaces: 2)
    }
  }

  let report: VibeReport

  init(_ report: VibeReport) { self.report = report }

  /// The figures stand at the top under their own names, words and percentiles beside them.
  func encode(to encoder: any Encoder) throws {
    let vibe = report.vibe
    var line = encoder.container(keyedBy: Key.self)
    try line.encode(report.path, forKey: Key(stringValue: "path"))
    if report.frameCount > 1 { try line.encode(report.frameCount, forKey: Key(stringValue: "frames")) }
    try line.encode(vibe.summary, forKey: Key(stringValue: "summary"))
    var words: [String: String] = [:]
    var percentiles: [String: Double] = [:]
    for metric in VibeMetric.allCases {
      let value = vibe[metric]
      try line.encode(value.rounded(toPlaces: 3), forKey: Key(stringValue: metric.rawValue))
      words[metric.rawValue] = metric.word(for: value)
      percentiles[metric.rawValue] = metric.percentile(of: value).rounded(toPlaces: 1)
    }
    try line.encode(words, forKey: Key(stringValue: "words"))
    try line.encode(percentiles, forKey: Key(stringValue: "percentiles"))
    // The key stays in every line: null says that the mean color has no temperature.
    try line.encode(vibe.castKelvin?.rounded(toPlaces: 0), forKey: Key(stringValue: "castKelvin"))
    try line.encode(vibe.key.rawValue, forKey: Key(stringValue: "key"))
    try line.encode(Harmony(vibe.harmony), forKey: Key(stringValue: "harmony"))
    let named = NamedVibe.allCases.map { ($0.rawValue, vibe.named[$0].rounded(toPlaces: 3)) }
    try line.encode(Dictionary(uniqueKeysWithValues: named), forKey: Key(stringValue: "named"))
  }
}
