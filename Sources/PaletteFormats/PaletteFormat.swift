/// A file format that palettes are written in.
///
/// The bytes depend on the documents alone: equal documents give equal files.
public enum PaletteFormat: String, Sendable, Hashable, CaseIterable {
  /// A table, one row a swatch (RFC 4180).
  case csv
  /// CSS custom properties.
  case css
  /// Sass variables and one map a picture, in the SCSS syntax.
  case scss
  /// A theme for Tailwind CSS 4.
  case tailwind
  /// Design tokens of the W3C's community group, version 2025.10.
  case tokens
  /// A GIMP palette, version 2.
  case gpl
  /// Adobe Swatch Exchange, version 1.0.
  case ase
  /// A Photoshop color swatch file, versions 1 and 2 in one.
  case aco
  /// A page for any browser, complete in one file.
  case html

  /// What follows the dot in the file's name; no two formats share one.
  public var fileExtension: String {
    switch self {
    case .tailwind: "tailwind.css"
    case .tokens: "tokens.json"
    case .csv, .css, .scss, .gpl, .ase, .aco, .html: rawValue
    }
  }

  /// Whether the file is text, always UTF-8 without a byte order mark.
  public var isText: Bool {
    switch self {
    case .ase, .aco: false
    case .csv, .css, .scss, .tailwind, .tokens, .gpl, .html: true
    }
  }

  /// Whether one file can hold the palettes of several pictures.
  public var holdsSeveral: Bool {
    switch self {
    case .gpl, .aco: false
    case .csv, .css, .scss, .tailwind, .tokens, .ase, .html: true
    }
  }

  /// Writes a file's bytes.
  ///
  /// - Parameter documents: The palettes, in the order they are to appear in.
  /// - Returns: The whole file; text ends with a line break.
  /// - Precondition: There is at least one document, and only one unless the format ``holdsSeveral``.
  public func encode(_ documents: [PaletteDocument]) -> [UInt8] {
    precondition(
      documents.count == 1 || holdsSeveral && !documents.isEmpty,
      "a \(rawValue) file cannot hold \(documents.count) palettes")
    return switch self {
    case .csv: Array(CSVTable(documents).text.utf8)
    case .css: Array(CustomProperties(documents).text.utf8)
    case .scss: Array(SassModule(documents).text.utf8)
    case .tailwind: Array(TailwindTheme(documents).text.utf8)
    case .tokens: Array(DesignTokens(documents).text.utf8)
    case .gpl: Array(GIMPPalette(documents[0]).text.utf8)
    case .ase: AdobeSwatchExchange(documents).bytes
    case .aco: PhotoshopSwatches(documents[0]).bytes
    case .html: Array(PalettePage(documents).text.utf8)
    }
  }
}
