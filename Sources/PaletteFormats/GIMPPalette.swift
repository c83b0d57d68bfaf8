internal import ColorScience
internal import Palettes

/// A palette in GIMP's text format, version 2.
///
/// Source: “GIMP Palette Format Version 2”, <https://developer.gimp.org/core/standards/gpl/>.
struct GIMPPalette {
  /// The whole file.
  let text: String

  init(_ document: PaletteDocument) {
    // All in one row, as far as the format's limit of 255 columns goes.
    let columns = min(document.swatches.count, 255)
    let header = "GIMP Palette\nName: \(document.title.singleLine)\nColumns: \(columns)\n#\n"
    text = document.swatches.reduce(into: header) { text, details in
      let color = details.swatch.color
      let samples = [color.red, color.green, color.blue].map(Self.aligned).joined(separator: " ")
      text += "\(samples)\t\(details.name.text.singleLine)\n"
    }
  }

  /// A sample in three places, as GIMP itself writes it.
  private static func aligned(_ sample: UInt8) -> String {
    let digits = String(sample)
    return String(repeating: " ", count: 3 - digits.count) + digits
  }
}
