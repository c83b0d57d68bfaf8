internal import ColorScience
internal import Palettes

/// Palettes as comma-separated values, a header and one row a swatch.
///
/// Source: RFC 4180. Lines end in CR LF as section 2 has it: spreadsheets and CSV libraries take
/// either ending, strict readers only this one. No byte order mark: most readers would take it
/// for a part of the first column's name.
struct CSVTable {
  /// The whole file.
  let text: String

  private static let columns = [
    "picture", "index", "hex", "red", "green", "blue", "share", "name", "role", "x", "y", "oklch_l",
    "oklch_c", "oklch_h", "contrast_black", "contrast_white",
  ]

  init(_ documents: [PaletteDocument]) {
    let rows = documents.flatMap { document in
      document.swatches.enumerated().map { Self.row($1, at: $0 + 1, of: document) }
    }
    text = ([Self.columns] + rows).map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func row(_ details: SwatchDetails, at index: Int, of document: PaletteDocument) -> [String] {
    let color = details.swatch.color
    let oklch = details.swatch.oklch
    return [
      document.title, String(index), color.hex, String(color.red), String(color.green), String(color.blue),
      DecimalText.rounded(details.swatch.share, decimals: 4), details.name.text,
      details.role?.rawValue ?? "",
      details.position.map { DecimalText.rounded($0.x, decimals: 4) } ?? "",
      details.position.map { DecimalText.rounded($0.y, decimals: 4) } ?? "",
      DecimalText.rounded(oklch.lightness, decimals: 4), DecimalText.rounded(oklch.chroma, decimals: 4),
      DecimalText.rounded(oklch.hueDegrees, decimals: 2),
      DecimalText.roundedDown(details.contrastWithBlack, decimals: 2),
      DecimalText.roundedDown(details.contrastWithWhite, decimals: 2),
    ]
  }

  /// A field in quotes where it must be, with its own quotes doubled.
  private static func field(_ text: String) -> String {
    // By scalars: "\r\n" is one character, equal to neither of its halves.
    guard text.unicodeScalars.contains(where: { [",", "\"", "\r", "\n"].contains($0) }) else { return text }
    var quoted = "\"".unicodeScalars
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
