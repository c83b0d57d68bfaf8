internal import ColorScience
internal import Imaging
public import Moodboards

/// A board as one web page: as designed on a desk, reflowed on a phone, a click copies a HEX.
///
/// The page fetches nothing, which its content security policy also forbids: pictures, style and
/// fonts lie inside. Source of the structure: HTML Living Standard.
public struct BoardHTML: Sendable {
  let board: Moodboard
  let title: String
  let fonts: [WebFont]
  let owners: LabelOwners
  let columns: PhoneColumns

  /// Makes the page of a board.
  ///
  /// - Parameters:
  ///   - board: The board, its labels shortened to their room.
  ///   - title: What the page is called, in full; shown where the board has no title of its own only in the tab.
  ///   - fonts: Web fonts to embed; those that the page does not use are left out.
  public init(board: Moodboard, title: String, fonts: [WebFont] = []) {
    self.board = board
    self.title = title
    self.fonts = fonts
    let owners = LabelOwners(board)
    self.owners = owners
    columns = PhoneColumns(board) { owners.pictures[$0] != nil }
  }

  /// The file, UTF-8.
  ///
  /// - Parameter pictures: The pictures, in the order of the board's placements.
  /// - Returns: The bytes, the same ones for the same board and pictures.
  /// - Precondition: There are as many pictures as placements.
  public func bytes(pictures: [EmbeddedPicture]) -> [UInt8] { Array(text(pictures: pictures).utf8) }

  /// The file as text.
  ///
  /// - Parameter pictures: The pictures, in the order of the board's placements.
  /// - Returns: The text.
  /// - Precondition: There are as many pictures as placements.
  public func text(pictures: [EmbeddedPicture]) -> String {
    precondition(
      pictures.count == board.placements.count,
      "\(pictures.count) pictures for \(board.placements.count) placements")
    let style = "\n" + sheet(extents: pictures.map(\.extent)) + "\n"
    let script = "\n" + Self.script + "\n"
    let policy =
      "default-src 'none'; img-src data:; font-src data:; style-src '\(SHA256Digest.source(of: style))'; "
      + "script-src '\(SHA256Digest.source(of: script))'; base-uri 'none'; form-action 'none'"
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="color-scheme" content="\(isDark ? "dark" : "light")">
      <meta name="theme-color" content="\(ground.hex)">
      <meta name="generator" content="\(BoardDocument.generator)">
      <title>\(Markup.escaped(title))</title>
      <style>\(style)</style>
      </head>
      <body>
      <main class="board">
      \(content(pictures))
      </main>
      <p class="hidden" role="status" aria-live="polite"></p>
      <script>\(script)</script>
      </body>
      </html>

      """
  }

  // MARK: Content

  private func content(_ pictures: [EmbeddedPicture]) -> String {
    var lines = [header]
    let under =
      shades.indices.map { "<i id=\"d\($0)\"></i>" } + board.cards.indices.map { "<i id=\"c\($0)\"></i>" }
    if !under.isEmpty { lines.append("<div class=\"under\" aria-hidden=\"true\">\(under.joined())</div>") }
    lines += columns.leaders.map { figure($0, pictures[$0]) }
    if !columns.columns.isEmpty { lines.append("<div class=\"columns\">") }
    for (index, column) in columns.columns.enumerated() {
      lines.append("<div class=\"column\" id=\"k\(index)\">")
      lines += column.placements.map { figure($0, pictures[$0]) }
      lines.append("</div>")
    }
    if !columns.columns.isEmpty { lines.append("</div>") }
    if !board.strip.isEmpty {
      lines.append("<ul class=\"palette\" aria-label=\"Palette\">")
      lines += board.strip.indices.map(swatch)
      lines.append("</ul>")
    }
    lines += owners.others.map { "<p class=\"type other\" id=\"l\($0)\"\(prose(board.labels[$0].text))" }
      .map { $0 + "</p>" }
    return lines.joined(separator: "\n")
  }

  private var header: String {
    let heading = owners.title.map {
      "<h1 class=\"type\" id=\"l\($0)\"\(prose(board.labels[$0].text))</h1>"
    }
    let line = owners.caption.map { "<p class=\"type\" id=\"l\($0)\"\(prose(board.labels[$0].text))</p>" }
    return "<header>" + (heading ?? "<h1 class=\"hidden\"\(prose(title))</h1>") + (line ?? "") + "</header>"
  }

  /// The rest of a tag whose element holds a person's words, and the words.
  private func prose(_ text: String) -> String {
    let language = TextLanguage.tag(for: text).map { " lang=\"\($0)\"" } ?? ""
    return " dir=\"auto\"\(language)>\(Markup.escaped(text))"
  }

  private func figure(_ index: Int, _ picture: EmbeddedPicture) -> String {
    let placement = board.placements[index]
    let size = picture.extent == .crop ? placement.crop.size : placement.pictureSize
    let isCarded = owners.card(under: placement.rect) != nil
    let caption = owners.pictures[index].map {
      "<figcaption class=\"type\" id=\"l\($0)\"\(prose(board.labels[$0].text))</figcaption>"
    }
    return """
      <figure id="p\(index)"\(isCarded ? " class=\"carded\"" : "")>\
      <div class="frame"><img src="\(picture.dataURL)" width="\(size.width)" height="\(size.height)" \
      alt="\(Markup.escaped(picture.altText))" decoding="async"></div>\(caption ?? "")</figure>
      """
  }

  private func swatch(_ index: Int) -> String {
    let swatch = board.strip[index]
    let hex = swatch.color.hex.uppercased()
    let name = Markup.escaped(swatch.name)
    let share = Markup.decimal(max(0, swatch.share) * 100, places: 0) + " %"
    let label = [hex, name, share].filter { !$0.isEmpty }.joined(separator: ", ")
    return """
      <li><button type="button" id="s\(index)" data-hex="\(hex)" aria-label="Copy \(label)">\
      <span class="chip"></span><span class="name">\(name)</span><span class="share">\(share)</span>\
      <span class="code">\(hex)</span></button></li>
      """
  }
}
