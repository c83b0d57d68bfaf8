internal import ColorScience
internal import Palettes

/// Palettes as Sass variables, and one map a picture, in the SCSS syntax.
///
/// Source: <https://sass-lang.com/documentation/variables> and `/values/maps`. Comments are silent
/// ones (`//`): Sass would evaluate `#{}` in the others, and a title may hold anything.
struct SassModule {
  /// The whole file.
  let text: String

  init(_ documents: [PaletteDocument]) {
    text = zip(documents, PaletteIdentifiers.make(for: documents))
      .map { document, names in
        "// \(document.caption)\n"
          + Self.variables(of: document, named: names) + "\n" + Self.map(named: names)
      }
      .joined(separator: "\n")
  }

  private static func variables(of document: PaletteDocument, named names: PaletteIdentifiers) -> String {
    zip(document.swatches, names.qualified)
      .map { "$\($1): \($0.swatch.color.hex); // \($0.remark)\n" }
      .joined()
  }

  /// The map's keys are quoted: without quotes `red` would be a color and no string.
  private static func map(named names: PaletteIdentifiers) -> String {
    let entries = zip(names.swatches, names.qualified).map { "  \"\($0)\": $\($1),\n" }.joined()
    return "$\(names.palette): (\n\(entries));\n"
  }
}
