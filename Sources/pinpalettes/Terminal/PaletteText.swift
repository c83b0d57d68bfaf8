import ColorScience
import Imaging
import Palettes
import PinPalettesKit

/// A palette as swatches with share bars.
enum PaletteText {
  private static let barWidth = 30

  /// The palette of a picture that was asked for `asked` colors; fewer are explained.
  static func lines(_ report: PaletteReport, asked: Int, terminal: Terminal) -> String {
    let palette = report.palette
    let names = palette.names.map(\.text)
    let largest = palette.swatches.map(\.share).max() ?? 1
    let rows = zip(palette.swatches, names).map { swatch, name in
      row(swatch, name: name, largest: largest, terminal: terminal)
    }
    let count = palette.swatches.count
    let shortage = count == 1 ? "  the picture has one color" : "  the picture has only \(count) colors"
    let remark = "  \(report.size)" + (count < asked ? shortage : "")
    return ([terminal.bold(report.path) + terminal.dim(remark)] + rows).joined(separator: "\n") + "\n"
  }

  private static func row(_ swatch: Swatch, name: String, largest: Double, terminal: Terminal) -> String {
    let color = swatch.color
    let cells = max(1, Int((swatch.share / largest * Double(barWidth)).rounded()))
    let bar = String(repeating: "▇", count: cells)
    let block = terminal.colored(
      "    ", red: color.red, green: color.green, blue: color.blue, background: true)
    let rgb = "rgb(\(color.red), \(color.green), \(color.blue))"
    return [
      terminal.colors == .none ? " " : "  \(block)",
      color.hex,
      rgb.padded(to: 18),
      "\((swatch.share * 100).text(places: 1)) %".padded(to: 7, right: true),
      terminal.colored(bar, red: color.red, green: color.green, blue: color.blue)
        + String(repeating: " ", count: barWidth - cells),
      terminal.dim(name),
    ].joined(separator: "  ")
  }
}

/// The JSON of a palette.
struct PaletteLine: Encodable {
  struct SwatchLine: Encodable {
    let hex: String
    let rgb: [Int]
    let share: Double
    let name: String
  }

  let path: String
  let width: Int
  let height: Int
  let swatches: [SwatchLine]

  init(_ report: PaletteReport) {
    path = report.path
    width = report.size.width
    height = report.size.height
    swatches = zip(report.palette.swatches, report.palette.names.map(\.text)).map { swatch, name in
      SwatchLine(
        hex: swatch.color.hex,
        rgb: [Int(swatch.color.red), Int(swatch.color.green), Int(swatch.color.blue)],
        share: swatch.share.rounded(toPlaces: 4), name: name)
    }
  }
}
