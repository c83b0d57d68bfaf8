/// Palettes as theme variables of Tailwind CSS 4, which makes `bg-sea-steelblue` and its like of them.
///
/// Source: the `--color-*` namespace of <https://tailwindcss.com/docs/theme>.
struct TailwindTheme {
  /// The whole file: one `@theme` block.
  let text: String

  init(_ documents: [PaletteDocument]) {
    let groups = zip(documents, PaletteIdentifiers.make(for: documents)).map { document, names in
      "  /* \(document.caption.withoutCommentEnd) */\n"
        + CustomProperties.declarations(of: document, named: names, prefix: "--color-")
    }
    text = "@theme {\n" + groups.joined(separator: "\n") + "}\n"
  }
}
