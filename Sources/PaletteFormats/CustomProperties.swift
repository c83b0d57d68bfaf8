internal import ColorScience
internal import Palettes

/// Palettes as CSS custom properties on `:root`, one rule a picture.
///
/// Source: CSS Custom Properties for Cascading Variables Module Level 1, section 2; CSS Color
/// Module Level 4, section 5.2, for `#rrggbb`.
struct CustomProperties {
  /// The whole file.
  let text: String

  init(_ documents: [PaletteDocument]) {
    text = zip(documents, PaletteIdentifiers.make(for: documents))
      .map { document, names in
        "/* \(document.caption.withoutCommentEnd) */\n:root {\n"
          + Self.declarations(of: document, named: names, prefix: "--") + "}\n"
      }
      .joined(separator: "\n")
  }

  /// One declaration a swatch, indented, each with its share and role in a comment.
  static func declarations(
    of document: PaletteDocument, named names: PaletteIdentifiers, prefix: String
  ) -> String {
    zip(document.swatches, names.qualified)
      .map { "  \(prefix)\($1): \($0.swatch.color.hex); /* \($0.remark) */\n" }
      .joined()
  }
}

extension String {
  /// The text with every `*/` taken apart, for the inside of a CSS comment.
  var withoutCommentEnd: String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "/", text.last == "*" { text.append(" ") }
      text.append(scalar)
    }
    return String(text)
  }
}
