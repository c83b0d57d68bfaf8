public import Imaging
public import Palettes

/// A palette as a plate in an exhibition catalogue: colors edge to edge on paper, captions under them.
///
/// The same title and swatches give the same text.
public struct PaletteCard: Sendable, Hashable {
  /// The size of the card, in pixels.
  public static let size = PixelSize(width: 1600, height: 900)

  /// What the palette is of; may be empty.
  public let title: String
  /// The swatches in the order in which they stand, left to right.
  public let swatches: [SwatchDetails]

  /// Makes a card.
  ///
  /// - Precondition: There is at least one swatch.
  public init(title: String, swatches: [SwatchDetails]) {
    precondition(!swatches.isEmpty, "a palette card needs at least one swatch")
    self.title = title
    self.swatches = swatches
  }

  private static let margin = 64.0
  private static let plateBottom = 600.0
  private static let titleBaseline = 822.0
  /// More columns than this are too narrow for a code set across.
  private static let mostLevelCaptions = 12

  /// The card as SVG, complete in itself but for the fonts.
  public var svg: String {
    var canvas = SVGCanvas(size: Self.size, title: title.isEmpty ? "Palette" : "Palette of \(title)")
    let width = Double(Self.size.width) - 2 * Self.margin
    let turned = swatches.count > Self.mostLevelCaptions
    let columns = SwatchColumns.columns(
      shares: swatches.map(\.swatch.share), x: Self.margin, width: width,
      leastWidth: Self.leastWidth(of: swatches.count))
    let sizes = SwatchCaption.Sizes(swatches, columns)
    for (swatch, column) in zip(swatches, columns) {
      drawPlate(swatch, column, on: &canvas)
      let caption = SwatchCaption(swatch: swatch, column: column, top: Self.plateBottom, sizes: sizes)
      if turned { caption.drawTurned(on: &canvas) } else { caption.drawLevel(on: &canvas) }
    }
    drawTitle(on: &canvas, width: width)
    return canvas.svg
  }

  /// Wide enough for a code and most names; the printed share tells what the width then does not.
  private static func leastWidth(of count: Int) -> Double {
    count <= 8 ? 144 : count <= mostLevelCaptions ? 112 : 42
  }

  private func drawPlate(_ swatch: SwatchDetails, _ column: SwatchColumns.Column, on canvas: inout SVGCanvas)
  {
    let color = swatch.swatch.color
    canvas.rect(
      x: column.x, y: Self.margin, width: column.width, height: Self.plateBottom - Self.margin, fill: color)
    if CardColors.needsHairline(color) {
      canvas.rect(
        x: column.x + 0.75, y: Self.margin + 0.75, width: column.width - 1.5,
        height: Self.plateBottom - Self.margin - 1.5, fill: nil, stroke: CardColors.hairline)
    }
    guard let role = swatch.role?.rawValue, CardFont.sans.width(of: role, size: 17) + 36 <= column.width
    else { return }
    let word = FittedText(role, font: .sans, size: 17, leastSize: 17, maxWidth: column.width)
    canvas.text(word, x: column.x + 18, y: Self.plateBottom - 20, color: swatch.swatch.legibleTextColor)
  }

  private func drawTitle(on canvas: inout SVGCanvas, width: Double) {
    let count = FittedText(
      swatches.count == 1 ? "1 color" : "\(swatches.count) colors", font: .sans, size: 20, leastSize: 20,
      maxWidth: width)
    canvas.text(
      count, x: Self.margin + width, y: Self.titleBaseline, color: CardColors.secondInk, anchor: .end)
    guard !title.isEmpty else { return }
    let line = FittedText(
      title, font: .serif, size: 88, leastSize: 52, maxWidth: width - count.width - 48)
    canvas.text(line, x: Self.margin, y: Self.titleBaseline, color: CardColors.ink)
  }
}
