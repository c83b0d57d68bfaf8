import PinPalettesKit
import Vibes

/// A vibe as a card: value, word, and a scale that shows where photographs lie.
enum VibeText {
  private static let cells = 20

  static func lines(_ report: VibeReport, terminal: Terminal) -> String {
    let rows = VibeMetric.allCases.map { row($0, value: report.vibe[$0], terminal: terminal) }
    let frames = report.frameCount > 1 ? "  the first of \(report.frameCount) frames" : ""
    let head = terminal.bold(report.path.printable) + terminal.dim("  \(report.vibe.summary)\(frames)")
    return ([head] + rows + character(of: report.vibe)).joined(separator: "\n") + "\n"
  }

  /// What is no place on a scale: color cast, key, harmony and named vibes.
  private static func character(of vibe: Vibe) -> [String] {
    let harmony = vibe.harmony
    let around =
      harmony.template == .grey ? "" : " around \(Int(harmony.rotationDegrees.rounded()))°"
    let named = vibe.named.strongest.map { "\($0.vibe.title.lowercased()) \($0.score.text(places: 2))" }
    return [
      fact("color cast", vibe.castKelvin.map { "\(Int($0.rounded())) K" } ?? "none that has a temperature"),
      fact("key", vibe.key.rawValue),
      fact("harmony", harmony.word + around),
      fact("looks", named.isEmpty ? "like no name in particular" : named.joined(separator: ", ")),
    ]
  }

  private static func fact(_ title: String, _ text: String) -> String {
    " " + title.padded(to: 13) + "  " + text
  }

  private static func row(_ metric: VibeMetric, value: Double, terminal: Terminal) -> String {
    [
      " " + metric.title.lowercased().padded(to: 13),
      value.text(places: places(of: metric)).padded(to: 5, right: true),
      metric.word(for: value).padded(to: 12),
      scale(metric, value: value, terminal: terminal),
      terminal.dim("above \(Int(metric.percentile(of: value).rounded())) % of photographs"),
    ].joined(separator: "  ")
  }

  private static func places(of metric: VibeMetric) -> Int {
    metric.range.upperBound - metric.range.lowerBound < 10 ? 2 : 0
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
