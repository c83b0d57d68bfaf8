internal import ColorScience
internal import Imaging
internal import Moodboards

extension BoardHTML {
  /// The whole style sheet: fonts, the board's own colors, the common rules, and where everything stands.
  func sheet(extents: [EmbeddedPicture.Extent]) -> String {
    """
    \(fontRules)
    :root{--ground:\(ground.hex);--ink:\(ink.hex);--second:\(secondInk.hex);\
    --width:\(board.size.width)px;--ratio:\(board.size.width)/\(board.size.height);\
    --corner:\(cqw(board.cornerRadius));color-scheme:\(isDark ? "dark" : "light")}
    \(Self.style)
    \(colorRules.joined(separator: "\n"))
    \(cropRules(extents).joined(separator: "\n"))
    @media print,(min-width:640.02px){
    \(geometryRules.joined(separator: "\n"))
    }
    @page{size:\(sheetLengths);margin:0}
    """
  }

  // MARK: Colors

  /// What is behind the board; where that is transparent, paper.
  var ground: RGBColor { board.background ?? RGBColor(red: 0xFB, green: 0xFA, blue: 0xF8) }

  var isDark: Bool { ground.relativeLuminance < 0.18 }

  private var ink: RGBColor {
    legible(owners.title) ?? legible(owners.caption) ?? ground.legibleTextColor
  }

  private var secondInk: RGBColor {
    let codes = owners.codes.keys.sorted().compactMap { legible(owners.codes[$0]) }
    return legible(owners.caption) ?? codes.first ?? ink
  }

  /// A label's color, if it can be read on the ground: some stand on swatches or cards.
  private func legible(_ label: Int?) -> RGBColor? {
    guard let label else { return nil }
    let color = board.labels[label].color
    return color.contrastRatio(with: ground) >= 4.5 ? color : nil
  }

  private var fontRules: String {
    var used: Set<BoardTypeface> = Set(board.labels.map { BoardTypeface($0.role) })
    if !board.strip.isEmpty { used.formUnion([.plain, .fixedWidth]) }
    return fonts.filter { used.contains($0.typeface) }.map(\.rule).joined(separator: "\n")
  }

  private var colorRules: [String] {
    let shadow = board.shadow.map {
      ".under i{box-shadow:0 0 \(cqw($0.blur)) rgb(0 0 0/\(Markup.decimal($0.opacity)))}"
    }
    let cards = board.cards.enumerated().map { "#c\($0){background:\($1.color.hex);box-shadow:none}" }
    let papers = board.placements.enumerated().compactMap { index, placement in
      owners.card(under: placement.rect).map { "#p\(index){--paper:\($0.color.hex)}" }
    }
    let swatches = board.strip.enumerated().map { index, swatch in
      let outline = swatch.outline.map { ";--outline:\($0.hex)" } ?? ""
      return "#s\(index){--color:\(swatch.color.hex);--on:\(swatch.color.legibleTextColor.hex)\(outline)}"
    }
    // Each column is as wide as the other is high, which makes them end together.
    let heights = columns.columns.map(\.height)
    let parts = heights.indices.map {
      "#k\($0){--part:\(Markup.decimal(heights[1 - $0] / heights.reduce(0, +)))}"
    }
    let labels = board.labels.indices.filter(isOnItsOwn).map {
      "#l\($0){color:\(board.labels[$0].color.hex)}"
    }
    return [shadow].compactMap { $0 } + cards + papers + swatches + parts + labels
  }

  /// Whether a label is an element of its own and not a part of a swatch.
  private func isOnItsOwn(_ label: Int) -> Bool {
    switch board.labels[label].role {
    case .code, .colorName: owners.others.contains(label)
    default: true
    }
  }

  // MARK: Places

  /// The shapes that shadows fall from.
  var shades: [PixelRect] {
    guard let shadow = board.shadow else { return [] }
    let casting =
      board.cards.isEmpty ? board.placements.map(\.rect) : board.cards.filter(\.hasShadow).map(\.rect)
    return casting.map { $0.offset(x: 0, y: shadow.offset) }
  }

  private var page: PixelRect { PixelRect(x: 0, y: 0, width: board.size.width, height: board.size.height) }

  private var geometryRules: [String] {
    var rules = shades.enumerated().map { "#d\($0){\(place($1, in: page))}" }
    rules += board.cards.enumerated().map { "#c\($0){\(place($1.rect, in: page))}" }
    rules += board.placements.enumerated().map { "#p\($0){\(place($1.rect, in: page))}" }
    rules += board.strip.enumerated().map { "#s\($0){\(place($1.rect, in: page))}" }
    let owned = owners.pictures.map { ($1, board.placements[$0].rect) }
    let owner = Dictionary(owned) { first, _ in first }
    rules += board.labels.indices.filter(isOnItsOwn).map {
      "#l\($0){\(place(board.labels[$0], in: owner[$0] ?? page))}"
    }
    for (index, swatch) in board.strip.enumerated() {
      for (part, owned) in [("code", owners.codes[index]), ("name", owners.names[index])] {
        guard let label = owned.map({ board.labels[$0] }) else { continue }
        rules.append("#s\(index) .\(part){\(place(label, in: swatch.rect));\(set(label))}")
      }
    }
    return rules
  }

  private func place(_ rect: PixelRect, in box: PixelRect) -> String {
    "left:\(percent(rect.x - box.x, of: box.width));top:\(percent(rect.y - box.y, of: box.height));"
      + "width:\(percent(rect.width, of: box.width));height:\(percent(rect.height, of: box.height))"
  }

  /// The first line's strut is one em high and stands on the baseline, whatever the font.
  private func place(_ label: TextLabel, in box: PixelRect) -> String {
    let tracking = TextDirection(of: label.text) == .rightToLeft ? 0 : label.tracking
    return "left:\(percent(label.x - box.x, of: box.width));"
      + "top:calc(\(percent(label.baseline - box.y, of: box.height)) - 1em);"
      + "width:\(percent(label.maxWidth, of: box.width));font-size:\(cqw(label.fontSize))"
      + (tracking == 0 ? "" : ";letter-spacing:\(Markup.decimal(tracking))em")
      + ";text-align:\(label.alignment == .center ? "center" : "start")"
  }

  /// What makes a part of a swatch look like the board's line of type.
  private func set(_ label: TextLabel) -> String {
    "clip-path:none;opacity:1;color:\(label.color.hex)"
  }

  private func cropRules(_ extents: [EmbeddedPicture.Extent]) -> [String] {
    zip(board.placements, extents).enumerated().map { index, pair in
      let (placement, extent) = pair
      let ratio = "#p\(index){--shape:\(placement.rect.width)/\(placement.rect.height)}"
      guard extent == .whole, placement.crop.size != placement.pictureSize else { return ratio }
      let whole = PixelRect(
        x: 0, y: 0, width: placement.pictureSize.width, height: placement.pictureSize.height)
      return ratio + "\n#p\(index) img{\(place(whole, in: placement.crop))}"
    }
  }

  private func percent(_ part: Int, of whole: Int) -> String {
    Markup.decimal(100 * Double(part) / Double(whole), places: 4) + "%"
  }

  /// A length in hundredths of the board's width, so that it grows and shrinks with it.
  private func cqw(_ length: Int) -> String {
    Markup.decimal(100 * Double(length) / Double(board.size.width), places: 4) + "cqw"
  }

  private var sheetLengths: String {
    "\(Markup.decimal(Double(board.size.width) / board.pixelsPerInch))in "
      + "\(Markup.decimal(Double(board.size.height) / board.pixelsPerInch))in"
  }
}
