internal import ColorScience
internal import Imaging
public import Moodboards

/// A board as SVG: shapes and type as vectors, pictures embedded.
///
/// One file that browsers, librsvg and Inkscape draw alike. Source: SVG 1.1, Second Edition.
public struct BoardSVG: Sendable {
  private let board: Moodboard
  private let title: String
  private let fonts: [WebFont]

  /// Makes the drawing of a board.
  ///
  /// - Parameters:
  ///   - board: The board, its labels shortened to their room.
  ///   - title: What the file is called in tabs and by screen readers.
  ///   - fonts: Web fonts to embed, for machines that have not installed them; browsers alone read them.
  public init(board: Moodboard, title: String, fonts: [WebFont] = []) {
    self.board = board
    self.title = title
    self.fonts = fonts
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
    var lines = head(pictures)
    lines += definitions()
    if let background = board.background {
      let (width, height) = (board.size.width, board.size.height)
      lines.append("<rect width=\"\(width)\" height=\"\(height)\" fill=\"\(background.hex)\"/>")
    }
    lines += shadows()
    lines += board.cards.map { "<rect \(geometry($0.rect))\(rounding) fill=\"\($0.color.hex)\"/>" }
    for (index, placement) in board.placements.enumerated() {
      lines.append(image(pictures[index], at: placement, index: index))
    }
    lines += board.strip.flatMap(field)
    lines += board.labels.map(Self.line)
    lines.append("</svg>\n")
    return lines.joined(separator: "\n")
  }

  // MARK: Head

  private func head(_ pictures: [EmbeddedPicture]) -> [String] {
    let (width, height) = lengths
    let count = pictures.count == 1 ? "1 picture" : "\(pictures.count) pictures"
    let codes = board.strip.map { $0.color.hex.uppercased() }.joined(separator: ", ")
    let colors = codes.isEmpty ? "" : "; colors " + codes
    return [
      """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
      width="\(width)" height="\(height)" viewBox="0 0 \(board.size.width) \(board.size.height)" \
      role="graphics-document document" aria-labelledby="title" aria-describedby="description">
      """,
      "<title id=\"title\">\(Markup.escaped(title))</title>",
      "<desc id=\"description\">A moodboard of \(count)\(colors).</desc>",
    ]
  }

  /// Millimeters where the board is a sheet of paper, so that it prints in its size; else pixels.
  private var lengths: (String, String) {
    let sheet = BoardSize.named.first {
      $0.size.pixels == board.size && $0.size.pixelsPerInch == board.pixelsPerInch
    }
    guard let paper = sheet?.size.paper else { return ("\(board.size.width)", "\(board.size.height)") }
    return (Markup.decimal(paper.width) + "mm", Markup.decimal(paper.height) + "mm")
  }

  private func definitions() -> [String] {
    var lines: [String] = []
    if board.cornerRadius > 0 {
      lines += board.placements.enumerated().map { index, placement in
        "<clipPath id=\"corners\(index)\"><rect \(geometry(placement.rect))\(rounding)/></clipPath>"
      }
    }
    if let shadow = board.shadow {
      // The region is the page: the usual tenth around a shape would cut the blur of small ones.
      lines.append(
        """
        <filter id="soft" filterUnits="userSpaceOnUse" x="0" y="0" width="\(board.size.width)" \
        height="\(board.size.height)" color-interpolation-filters="sRGB">\
        <feGaussianBlur stdDeviation="\(Markup.decimal(Double(shadow.blur) / 2))"/></filter>
        """)
    }
    let used = Set(board.labels.map { BoardTypeface($0.role) })
    let faces = fonts.filter { used.contains($0.typeface) }.map(\.rule)
    if !faces.isEmpty { lines.append("<style>\(faces.joined())</style>") }
    return lines.isEmpty ? [] : ["<defs>"] + lines + ["</defs>"]
  }

  // MARK: Shapes

  private func geometry(_ rect: PixelRect) -> String {
    "x=\"\(rect.x)\" y=\"\(rect.y)\" width=\"\(rect.width)\" height=\"\(rect.height)\""
  }

  private var rounding: String {
    board.cornerRadius > 0 ? " rx=\"\(board.cornerRadius)\" ry=\"\(board.cornerRadius)\"" : ""
  }

  /// All shadows lie under everything, so that none darkens a neighbor.
  private func shadows() -> [String] {
    guard let shadow = board.shadow else { return [] }
    let casting =
      board.cards.isEmpty ? board.placements.map(\.rect) : board.cards.filter(\.hasShadow).map(\.rect)
    guard !casting.isEmpty else { return [] }
    let rects = casting.map { "<rect \(geometry($0.offset(x: 0, y: shadow.offset)))\(rounding)/>" }
    return ["<g filter=\"url(#soft)\" opacity=\"\(Markup.decimal(shadow.opacity))\">"] + rects + ["</g>"]
  }

  private func image(_ picture: EmbeddedPicture, at placement: Moodboard.Placement, index: Int) -> String {
    let clip = board.cornerRadius > 0 ? " clip-path=\"url(#corners\(index))\"" : ""
    let alt = Markup.escaped(picture.altText)
    return """
      <g role="img" aria-label="\(alt)"\(clip)><title>\(alt)</title>\
      \(pixels(of: picture, at: placement))</g>
      """
  }

  /// The picture itself; a crop that is still to be cut is the view of an inner canvas in the picture's pixels.
  private func pixels(of picture: EmbeddedPicture, at placement: Moodboard.Placement) -> String {
    let (crop, size) = (placement.crop, placement.pictureSize)
    let place = geometry(placement.rect)
    // Sides are whole pixels, so that shapes agree to within one of them and may be stretched by it.
    let source = "preserveAspectRatio=\"none\" xlink:href=\"\(picture.dataURL)\""
    guard picture.extent == .whole, crop.size != size else { return "<image \(place) \(source)/>" }
    return """
      <svg \(place) viewBox="\(crop.x) \(crop.y) \(crop.width) \(crop.height)" \
      preserveAspectRatio="none"><image width="\(size.width)" height="\(size.height)" \(source)/></svg>
      """
  }

  private func field(_ swatch: Moodboard.StripSwatch) -> [String] {
    let words = [swatch.color.hex.uppercased(), swatch.name].filter { !$0.isEmpty }
    let name = Markup.escaped(words.joined(separator: " "))
    let fill = "<rect \(geometry(swatch.rect)) fill=\"\(swatch.color.hex)\"><title>\(name)</title></rect>"
    guard let outline = swatch.outline else { return [fill] }
    // A stroke is drawn half on each side of its path; inside by half, it keeps to the field.
    let (width, half) = (board.lineWidth, Double(board.lineWidth) / 2)
    let rect = swatch.rect
    let stroke = """
      <rect x="\(Markup.decimal(Double(rect.x) + half))" y="\(Markup.decimal(Double(rect.y) + half))" \
      width="\(max(0, rect.width - width))" height="\(max(0, rect.height - width))" fill="none" \
      stroke="\(outline.hex)" stroke-width="\(width)"/>
      """
    return [fill, stroke]
  }
}
