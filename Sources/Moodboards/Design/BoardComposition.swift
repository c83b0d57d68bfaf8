internal import ColorScience
internal import Imaging
internal import Palettes

/// The order of a page from top to bottom: title, caption, pictures, palette strip with names and codes.
///
/// Title and strip keep to the pictures' edges, so that whatever a layout
/// leaves open lies outside of the whole group, a little more of it below than above.
struct BoardComposition {
  let measures: BoardMeasures
  let strip: StripComposition?
  private let title: String?
  private let caption: String?

  /// The height of capitals, in ems: EB Garamond .65, Inter .73.
  private static let titleCapHeight = 0.65
  private static let plainCapHeight = 0.73
  private static let titleTracking = -0.01
  /// The part of the room left open that lies above the group: what stands in the exact middle looks low.
  private static let openAbove = 0.46

  init(measures: BoardMeasures, options: MoodboardOptions, palette: Palette) {
    self.measures = measures
    title = options.title.flatMap(BoardText.line)
    caption = options.caption.flatMap(BoardText.line)
    strip =
      options.showsPalette ? StripComposition(palette, measures: measures, options: options) : nil
  }

  /// The room for pictures; nil when type and strip leave none.
  var pictureArea: PixelRect? {
    let page = measures.page
    let top = measures.margin + headerHeight
    let width = page.width - 2 * measures.margin
    let height = page.height - measures.margin - (strip?.leastHeight ?? 0) - top
    guard width >= 1, height >= 1 else { return nil }
    return PixelRect(x: measures.margin, y: top, width: width, height: height)
  }

  /// Moves what a layout did, in a room at (0, 0), to its place on the page.
  func settled(_ arrangement: BoardArrangement, in area: PixelRect) -> BoardArrangement {
    let bounds = arrangement.bounds
    let open = area.height - bounds.height
    let left = open - (strip?.growth(within: open) ?? 0)
    return arrangement.offset(
      x: area.x + (area.width - bounds.width) / 2 - bounds.x,
      y: area.y + Int((Self.openAbove * Double(left)).rounded(.down)) - bounds.y)
  }

  /// The column that title and strip keep to: the pictures', or the page's where those are narrow.
  func column(for pictures: PixelRect) -> PixelRect {
    let width = measures.page.width - 2 * measures.margin
    guard pictures.width * 5 < width * 3 else { return pictures }
    return PixelRect(x: measures.margin, y: pictures.y, width: width, height: pictures.height)
  }

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
    return titleHeight + captionStep + Self.scaled(measures.titleSize, 0.62)
  }

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

  private static func scaled(_ size: Int, _ ems: Double) -> Int { Int((Double(size) * ems).rounded()) }
}
