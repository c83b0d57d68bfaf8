import ColorScience
import Imaging
import Palettes
import PinPalettesKit

/// A palette as swatches with share bars.
enum PaletteText {
  private static let barWidth = 30

  /// The palette of a picture that was asked for `asked` colors; fewer are explained.
  static func lines(_ report: PaletteReport, asked: ColorCount, terminal: Terminal) -> String {
    let largest = report.details.map(\.swatch.share).max() ?? 1
    let rows = report.details.map { row($0, largest: largest, terminal: terminal) }
    let head =
      terminal.bold(report.path.printable) + terminal.dim("  \(report.size)\(remarks(report, asked: asked))")
    return ([head] + rows).joined(separator: "\n") + "\n"
  }

  private static func remarks(_ report: PaletteReport, asked: ColorCount) -> String {
    var remarks = ""
    if report.frameCount > 1 { remarks += "  the first of \(report.frameCount) frames" }
    let count = report.details.count
    if case .fixed(let wanted) = asked, count < wanted {
      remarks += count == 1 ? "  there is one color" : "  there are only \(count) colors"
    }
    return remarks
  }

  private static func row(_ details: SwatchDetails, largest: Double, terminal: Terminal) -> String {
    let (color, share) = (details.swatch.color, details.swatch.share)
    let cells = max(1, Int((share / largest * Double(barWidth)).rounded()))
    let bar = String(repeating: "▇", count: cells)
    let block = terminal.colored(
      "    ", red: color.red, green: color.green, blue: color.blue, background: true)
    let rgb = "rgb(\(color.red), \(color.green), \(color.blue))"
    let name = details.name.text + (details.role.map { " · \($0.rawValue)" } ?? "")
    return [
      terminal.colors == .none ? " " : "  \(block)",
      color.hex,
      rgb.padded(to: 18),
      "\((share * 100).text(places: 1)) %".padded(to: 7, right: true),
      terminal.colored(bar, red: color.red, green: color.green, blue: color.blue)
        + String(repeating: " ", count: barWidth - cells),
      terminal.dim(name),
    ].joined(separator: "  ")
  }
}
