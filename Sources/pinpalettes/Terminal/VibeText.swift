import PinPalettesKit
import Vibes

/// A vibe as a card: value, word, and a scale that shows where photographs lie.
enum VibeText {
  private static let cells = 20

  static func lines(_ report: VibeReport, terminal: Terminal) -> String {
    let rows = VibeMetric.allCases.map { row($0, value: report.vibe[$0], terminal: terminal) }
    let head = terminal.bold(report.path) + terminal.dim("  \(report.vibe.summary)")
    return ([head] + rows).joined(separator: "\n") + "\n"
  }

  private static func row(_ metric: VibeMetric, value: Double, terminal: Terminal) -> String {
    [
      " " + metric.title.lowercased().padded(to: 13),
      value.text(places: metric.range.upperBound <= 1 ? 2 : 0).padded(to: 5, right: true),
      metric.word(for: value).padded(to: 12),
      scale(metric, value: value, terminal: terminal),
      terminal.dim("above \(Int(metric.percentile(of: value).rounded())) % of photographs"),
    ].joined(separator: "  ")
  }

  /// All possible values from left to right, those of eight photographs in ten shaded.
  private static func scale(_ metric: VibeMetric, value: Double, terminal: Terminal) -> String {
    let typical = metric.typicalValues
    let usual = cell(of: typical.p10, in: metric)...cell(of: typical.p90, in: metric)
    let mark = cell(of: value, in: metric)
    return (0..<cells).map { cell in
      if cell == mark { return terminal.bold("▲") }
      return terminal.dim(usual.contains(cell) ? "▒" : "░")
    }.joined()
  }

  private static func cell(of value: Double, in metric: VibeMetric) -> Int {
    let range = metric.range
    let part = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    return min(max(Int(part * Double(cells)), 0), cells - 1)
  }
}

/// The JSON of a vibe.
struct VibeLine: Encodable {
  struct Key: CodingKey {
    let stringValue: String
    let intValue: Int? = nil
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  let report: VibeReport

  init(_ report: VibeReport) { self.report = report }

  /// The figures stand at the top under their own names, words and percentiles beside them.
  func encode(to encoder: any Encoder) throws {
    var line = encoder.container(keyedBy: Key.self)
    try line.encode(report.path, forKey: Key(stringValue: "path"))
    try line.encode(report.vibe.summary, forKey: Key(stringValue: "summary"))
    var words: [String: String] = [:]
    var percentiles: [String: Double] = [:]
    for metric in VibeMetric.allCases {
      let value = report.vibe[metric]
      try line.encode(value.rounded(toPlaces: 3), forKey: Key(stringValue: metric.rawValue))
      words[metric.rawValue] = metric.word(for: value)
      percentiles[metric.rawValue] = metric.percentile(of: value).rounded(toPlaces: 1)
    }
    try line.encode(words, forKey: Key(stringValue: "words"))
    try line.encode(percentiles, forKey: Key(stringValue: "percentiles"))
  }
}
