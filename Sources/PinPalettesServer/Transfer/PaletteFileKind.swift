internal import PaletteFormats
internal import PinPalettesKit

/// A kind of file that a palette is written as, as addresses name it.
enum PaletteFileKind: String, CaseIterable, Sendable, Hashable {
  case css, scss, tailwind, tokens, csv, gpl, ase, aco, html, json, svg, png

  /// How many colors a palette may have.
  static let colorCounts = 1...32

  /// What the studio writes; nil for the JSON of this API.
  var export: PaletteExport? {
    switch self {
    case .json: nil
    case .svg: .card(.svg)
    case .png: .card(.png)
    case .css: .data(.css)
    case .scss: .data(.scss)
    case .tailwind: .data(.tailwind)
    case .tokens: .data(.tokens)
    case .csv: .data(.csv)
    case .gpl: .data(.gpl)
    case .ase: .data(.ase)
    case .aco: .data(.aco)
    case .html: .data(.html)
    }
  }

  var mediaType: String {
    switch self {
    case .css, .tailwind: "text/css; charset=utf-8"
    case .scss, .gpl: "text/plain; charset=utf-8"
    case .csv: "text/csv; charset=utf-8"
    case .html: "text/html; charset=utf-8"
    case .tokens, .json: "application/json"
    case .svg: "image/svg+xml"
    case .png: "image/png"
    case .ase, .aco: "application/octet-stream"
    }
  }

  /// A file's name without its ending.
  static func stem(of name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
