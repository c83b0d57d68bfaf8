internal import ColorScience
internal import Palettes

/// Palettes as a page that any browser shows: bars as wide as their shares, a click copies the HEX.
///
/// The page is one file. It fetches nothing, which its content security policy also forbids.
/// Source of the structure: HTML Living Standard.
struct PalettePage {
  /// The whole file.
  let text: String

  init(_ documents: [PaletteDocument]) {
    let title = documents.count == 1 ? documents[0].title.singleLine : "\(documents.count) palettes"
    text = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
      <title>\(title.escapedForHTML)</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <main\(documents.count > 1 ? " class=\"several\"" : "")>
      \(documents.map(Self.section).joined(separator: "\n"))
      </main>
      <p class="hint">Click a color to copy its HEX. Aa: the contrast of the text on it, by WCAG 2.</p>
      <p class="announcement" role="status"></p>
      <script>
      \(Self.script)
      </script>
      </body>
      </html>

      """
  }

  private static func section(_ document: PaletteDocument) -> String {
    let count = document.swatches.count
    let colors = count == 1 ? "1 color" : "\(count) colors"
    let facts = document.pictureSize.map { "\(colors), \($0)" } ?? colors
    return """
      <section>
      <h1>\(document.title.singleLine.escapedForHTML)</h1>
      <p class="facts">\(facts)</p>
      <ul style="--count:\(count)">
      \(document.swatches.map(bar).joined(separator: "\n"))
      </ul>
      </section>
      """
  }

  private static func bar(_ details: SwatchDetails) -> String {
    let color = details.swatch.color
    let share = DecimalText.rounded(max(0, details.swatch.share) * 100, decimals: 2)
    let contrast = max(details.contrastWithBlack, details.contrastWithWhite)
    let hex = color.hex.uppercased()
    let name = details.name.text.singleLine.escapedForHTML
    return """
      <li\(longWord(in: details.name.text)) style="--share:\(share)">\
      <button type="button" title="\(name)" data-hex="\(hex)" \
      style="background:\(color.hex);color:\(color.legibleTextColor.hex)">\
      <span class="label"><span class="name">\(name)</span>\
      <span class="hex">\(hex)</span></span>\
      <span class="detail"><span class="share">\(details.remark)</span>\
      <span class="contrast">Aa \(DecimalText.roundedDown(contrast, decimals: 1))</span></span>\
      </button></li>
      """
  }

  /// The class of a swatch whose name has a word that needs a wider bar to lie flat.
  private static func longWord(in name: String) -> String {
    name.split(separator: " ").contains { $0.count > 10 } ? " class=\"long\"" : ""
  }
}
