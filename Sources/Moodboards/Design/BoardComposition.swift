internal import ColorScience
internal import Imaging
internal import Palettes

/// The order of a page from top to bottom: title, caption, pictures, palette strip, codes.
///
/// Title and strip keep to the pictures' edges, so that whatever a layout
/// leaves open lies outside of the whole group.
struct BoardComposition {
  let measures: BoardMeasures
  private let title: String?
  private let caption: String?
  private let showsPalette: Bool

  /// The height of capitals, in ems: EB Garamond .65, Inter .73, JetBrains Mono .73.
  private static let titleCapHeight = 0.65
  private static let plainCapHeight = 0.73
  private static let titleTracking = -0.01
  private static let codeTracking = 0.01

  init(measures: BoardMeasures, options: MoodboardOptions) {
    self.measures = measures
    title = options.title.flatMap(Self.line)
    caption = options.caption.flatMap(Self.line)
    showsPalette = options.showsPalette
  }

  /// The text on one line; nil when there is nothing to see.
  private static func line(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// The room for pictures; nil when type and strip leave none.
  var pictureArea: PixelRect? {
    let page = measures.page
    let top = measures.margin + headerHeight
    let width = page.width - 2 * measures.margin
    let height = page.height - measures.margin - footerHeight - top
    guard width >= 1, height >= 1 else { return nil }
    return PixelRect(x: measures.margin, y: top, width: width, height: height)
  }

  /// The column that title and strip keep to: the pictures', or the page's where those are narrow.
  func column(for pictures: PixelRect) -> PixelRect {
    let width = measures.page.width - 2 * measures.margin
    guard pictures.width * 5 < width * 3 else { return pictures }
    return PixelRect(x: measures.margin, y: pictures.y, width: width, height: pictures.height)
  }

  // MARK: Title and caption

  private var titleHeight: Int {
    title == nil ? 0 : Self.scaled(measures.titleSize, Self.titleCapHeight)
  }

  /// From the title's baseline to the caption's.
  private var captionStep: Int {
    guard caption != nil else { return 0 }
    let capitals = Self.scaled(measures.captionSize, Self.plainCapHeight)
    return title == nil ? capitals : Self.scaled(measures.titleSize, 0.42) + capitals
  }

  /// From the margin to the pictures.
  private var headerHeight: Int {
    guard title != nil || caption != nil else { return 0 }
    return titleHeight + captionStep + headerGap
  }

  private var headerGap: Int { Self.scaled(measures.titleSize, 0.62) }

  /// The title and caption above `column`.
  func header(over column: PixelRect, colors: BoardColors) -> [TextLabel] {
    let top = column.y - headerHeight
    var labels: [TextLabel] = []
    if let title {
      labels.append(
        TextLabel(
          text: title, role: .title, color: colors.ink, x: column.x, baseline: top + titleHeight,
          maxWidth: column.width, fontSize: measures.titleSize, tracking: Self.titleTracking))
    }
    if let caption {
      labels.append(
        TextLabel(
          text: caption, role: .caption, color: colors.secondInk, x: column.x,
          baseline: top + titleHeight + captionStep, maxWidth: column.width,
          fontSize: measures.captionSize, tracking: 0))
    }
    return labels
  }

  // MARK: Palette strip

  /// From a code's capitals to the fields above.
  private var codeGap: Int { Self.scaled(measures.codeSize, 0.75) }

  private var footerHeight: Int {
    guard showsPalette else { return 0 }
    return measures.gutter + measures.stripHeight + codeGap
      + Self.scaled(measures.codeSize, Self.plainCapHeight)
  }

  /// The palette's fields under `column`, edge to edge.
  func strip(
    _ palette: Palette, under column: PixelRect, colors: BoardColors
  ) -> [Moodboard.StripSwatch] {
    let widths = PaletteStrip.widths(
      palette.swatches, width: column.width, leastWidth: measures.codeWidth)
    var x = column.x
    return zip(palette.swatches, widths).map { swatch, width in
      defer { x += width }
      return Moodboard.StripSwatch(
        rect: PixelRect(x: x, y: column.maxY + measures.gutter, width: width, height: measures.stripHeight),
        color: swatch.color, share: swatch.share, name: "", outline: colors.hides(swatch.color) ? colors.line : nil)
    }
  }

  /// The code of each field, under it, flush with its left edge.
  func codes(under strip: [Moodboard.StripSwatch], colors: BoardColors) -> [TextLabel] {
    strip.map { swatch in
      TextLabel(
        text: swatch.color.hex.uppercased(), role: .code, color: colors.secondInk, x: swatch.rect.x,
        baseline: swatch.rect.maxY + codeGap + Self.scaled(measures.codeSize, Self.plainCapHeight),
        maxWidth: swatch.rect.width, fontSize: measures.codeSize, tracking: Self.codeTracking)
    }
  }

  private static func scaled(_ size: Int, _ ems: Double) -> Int { Int((Double(size) * ems).rounded()) }
}
