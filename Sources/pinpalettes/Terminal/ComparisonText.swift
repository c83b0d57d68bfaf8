import ColorScience
import Palettes
import PinPalettesKit
import Recommendations

/// How two palettes compare: the distance, then a line for each swatch that becomes another.
enum ComparisonText {
  static func lines(_ report: ComparisonReport, terminal: Terminal) -> String {
    let comparison = report.comparison
    let head = terminal.bold(report.first.path) + "  →  " + terminal.bold(report.second.path)
    let distance =
      "  ΔE00 \(comparison.distance.text(places: 1)): \(comparison.closeness.word)"
      + terminal.dim("  similarity \(comparison.similarity.text(places: 2)), where 1 is the same")
    let rows = comparison.matches.map { row($0, report: report, terminal: terminal) }
    return ([head, distance] + rows).joined(separator: "\n") + "\n"
  }

  private static func row(
    _ match: PaletteComparison.Match, report: ComparisonReport, terminal: Terminal
  ) -> String {
    let (first, second) = (report.first.details[match.first], report.second.details[match.second])
    return [
      "  " + swatch(first, terminal: terminal),
      "→",
      swatch(second, terminal: terminal),
      "\((match.share * 100).text(places: 1)) %".padded(to: 7, right: true),
      "ΔE \(match.difference.text(places: 1).padded(to: 5, right: true))",
      terminal.dim("\(first.name.text) → \(second.name.text)"),
    ].joined(separator: "  ")
  }

  private static func swatch(_ details: SwatchDetails, terminal: Terminal) -> String {
    let color = details.swatch.color
    let block = terminal.colored(
      "    ", red: color.red, green: color.green, blue: color.blue, background: true)
    return (terminal.colors == .none ? "" : block + "  ") + color.hex
  }
}
