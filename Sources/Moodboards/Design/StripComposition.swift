internal import ColorScience
internal import Imaging
internal import Palettes

/// The palette at the foot of a page: fields edge to edge, or on a palette card large ones side by side,
/// with names and codes under them.
struct StripComposition {
  private let palette: Palette
  private let names: [String]
  private let measures: BoardMeasures
  private let showsCodes: Bool
  private let showsNames: Bool
  private let isCard: Bool
  /// The lines that names take: two on a palette card where one would not do.
  private let nameLines: Int

  /// The height of capitals of Inter and JetBrains Mono, in ems.
  private static let capHeight = 0.73
  private static let codeTracking = 0.03
  private static let gap = 0.8
  private static let nameStep = 1.3
  /// The least and largest height of a palette card's fields, in page heights.
  private static let cardHeights = (least: 0.26, most: 0.40)
  /// The space right of a name, in ems.
  private static let air = 0.5

  init(_ palette: Palette, measures: BoardMeasures, options: MoodboardOptions) {
    self.palette = palette
    self.measures = measures
    isCard = options.template == .paletteCard
    showsCodes = options.showsCodes
    showsNames = options.showsNames || isCard
    names = ColorName.unique(for: palette.swatches.map(\.color), vocabulary: .xkcd).map {
      BoardText.capitalized($0.text)
    }
    let width = (measures.page.width - 2 * measures.margin) / palette.swatches.count - measures.gutter
    let size = measures.nameSize
    let needsTwo = isCard && names.contains { !Self.fits($0, width: width, size: size) }
    nameLines = showsNames ? (needsTwo ? 2 : 1) : 0
  }

  private static func fits(_ name: String, width: Int, size: Int) -> Bool {
    (BoardText.ems(name) + air) * Double(size) <= Double(width)
  }

  /// From the pictures to the fields: a gutter, but never so little that the strip looks like a picture.
  private var distance: Int {
    measures.gutter == 0 ? 0 : max(measures.gutter, measures.page.shortSide / 100)
  }

  private var leastFieldHeight: Int {
    isCard ? Int((Self.cardHeights.least * Double(measures.page.height)).rounded()) : measures.stripHeight
  }

  /// From the pictures to the last line, with the lowest fields.
  var leastHeight: Int { distance + leastFieldHeight + typeHeight }

  /// The height of names and codes with the spaces above them.
  private var typeHeight: Int {
    var height = 0
    if nameLines > 0 {
      height += Self.scaled(measures.nameSize, Self.gap + Self.capHeight)
      height += (nameLines - 1) * Self.scaled(measures.nameSize, Self.nameStep)
    }
    if showsCodes { height += Self.scaled(measures.codeSize, Self.gap + Self.capHeight) }
    return height
  }

  /// By how much the fields grow where pictures leave room open.
  func growth(within open: Int) -> Int {
    guard isCard else { return 0 }
    let most = Int((Self.cardHeights.most * Double(measures.page.height)).rounded())
    return max(0, min(open, most - leastFieldHeight))
  }

  /// The palette's fields under `column`, `growth` pixels higher than the least.
  func fields(
    under column: PixelRect, growth: Int, colors: BoardColors
  ) -> [Moodboard.StripSwatch] {
    let count = palette.swatches.count
    let gutter = isCard ? min(measures.gutter, column.width / (2 * count)) : 0
    let room = column.width - gutter * (count - 1)
    let widths =
      isCard
      ? (0..<count).map { room * ($0 + 1) / count - room * $0 / count }
      : PaletteStrip.widths(palette.swatches, width: room, leastWidth: measures.codeWidth)
    var x = column.x
    return palette.swatches.indices.map { index in
      defer { x += widths[index] + gutter }
      let swatch = palette.swatches[index]
      return Moodboard.StripSwatch(
        rect: PixelRect(
          x: x, y: column.maxY + distance, width: widths[index], height: leastFieldHeight + growth),
        color: swatch.color, share: swatch.share, name: names[index],
        outline: colors.hides(swatch.color) ? colors.line : nil)
    }
  }

  /// Names, where they fit, over codes, flush with the fields' left edges.
  func labels(under fields: [Moodboard.StripSwatch], colors: BoardColors) -> [TextLabel] {
    var baseline = fields.first?.rect.maxY ?? 0
    var labels: [TextLabel] = []
    if nameLines > 0 {
      baseline += Self.scaled(measures.nameSize, Self.gap + Self.capHeight)
      let written = fields.map { lines($0.name, width: $0.rect.width) }
      for line in 0..<nameLines {
        if line > 0 { baseline += Self.scaled(measures.nameSize, Self.nameStep) }
        for (field, lines) in zip(fields, written) where line < lines.count {
          labels.append(
            TextLabel(
              text: lines[line], role: .colorName, color: colors.ink, x: field.rect.x, baseline: baseline,
              maxWidth: field.rect.width, fontSize: measures.nameSize, tracking: 0))
        }
      }
    }
    guard showsCodes else { return labels }
    baseline += Self.scaled(measures.codeSize, Self.gap + Self.capHeight)
    return labels
      + fields.map { field in
        TextLabel(
          text: field.color.hex.uppercased(), role: .code, color: colors.secondInk, x: field.rect.x,
          baseline: baseline, maxWidth: field.rect.width, fontSize: measures.codeSize,
          tracking: Self.codeTracking)
      }
  }

  /// The name on as many lines as there are; on a strip none where it does not fit.
  private func lines(_ name: String, width: Int) -> [String] {
    if Self.fits(name, width: width, size: measures.nameSize) { return [name] }
    guard isCard else { return [] }
    let words = name.split(separator: " ")
    guard words.count > 1 else { return [name] }
    // The break at which the longer line is shortest.
    let breaks = (1..<words.count).map { cut in
      [words[..<cut].joined(separator: " "), words[cut...].joined(separator: " ")]
    }
    return breaks.min { ($0.map(\.count).max() ?? 0) < ($1.map(\.count).max() ?? 0) } ?? [name]
  }

  private static func scaled(_ size: Int, _ ems: Double) -> Int { Int((Double(size) * ems).rounded()) }
}
