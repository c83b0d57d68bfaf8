public import Imaging
public import Palettes
public import Vibes

/// How a picture feels, on a page that one would pin up: a radar of its metrics, its moods, its palette.
///
/// The same title, vibe and palette give the same text.
public struct VibeCard: Sendable, Hashable {
  /// The size of the card, in pixels: 4 to 5, upright.
  public static let size = PixelSize(width: 1080, height: 1350)

  /// What the vibe is of; may be empty.
  public let title: String
  /// The vibe.
  public let vibe: Vibe
  /// The palette of the same picture: the strip at the foot, and the color of the radar.
  public let palette: Palette

  /// Makes a card.
  public init(title: String, vibe: Vibe, palette: Palette) {
    self.title = title
    self.vibe = vibe
    self.palette = palette
  }

  private static let margin = 80.0
  private static let width = Double(size.width) - 2 * margin
  private static let mostChips = 4

  /// The card as SVG, complete in itself but for the fonts.
  public var svg: String {
    var canvas = SVGCanvas(size: Self.size, title: title.isEmpty ? "Vibe" : "Vibe of \(title)")
    drawHead(on: &canvas)
    VibeRadar(vibe: vibe, x: 540, y: 676, radius: 282).draw(
      on: &canvas, line: CardColors.accent(of: palette), fill: CardColors.fill(of: palette))
    drawStrip(on: &canvas)
    drawFoot(on: &canvas)
    return canvas.svg
  }

  private func drawHead(on canvas: inout SVGCanvas) {
    let heading = title.isEmpty ? vibe.summary : title
    let line = FittedText(heading, font: .serif, size: 84, leastSize: 52, maxWidth: Self.width)
    canvas.text(line, x: Self.margin, y: 146, color: CardColors.ink)
    let summary = FittedText(summary, font: .sans, size: 26, leastSize: 20, maxWidth: Self.width)
    if !title.isEmpty { canvas.text(summary, x: Self.margin, y: 196, color: CardColors.secondInk) }
    var x = Self.margin
    for (vibe, _) in vibe.named.strongest.prefix(Self.mostChips) {
      let word = FittedText(vibe.title, font: .sans, size: 21, leastSize: 21, maxWidth: Self.width)
      let width = (word.width + 40).rounded()
      guard x + width <= Self.margin + Self.width else { break }
      canvas.rect(x: x, y: 226, width: width, height: 44, radius: 22, fill: nil, stroke: CardColors.ink)
      canvas.text(word, x: x + width / 2, y: 255.5, color: CardColors.ink, anchor: .middle)
      x += width + 12
    }
  }

  /// The vibe's summary without the mood that it ends in: that one is a chip.
  private var summary: String {
    let mood = vibe.named.strongest.first?.vibe.title.lowercased()
    guard let mood, vibe.summary.hasSuffix(mood) else { return vibe.summary }
    let rest = vibe.summary.dropLast(mood.count)
    return rest.hasSuffix(" · ") ? String(rest.dropLast(3)) : "balanced"
  }

  private func drawStrip(on canvas: inout SVGCanvas) {
    let (top, height) = (1112.0, 72.0)
    let columns = SwatchColumns.columns(
      shares: palette.swatches.map(\.share), x: Self.margin, width: Self.width, leastWidth: 24)
    for (swatch, column) in zip(palette.swatches, columns) {
      canvas.rect(x: column.x, y: top, width: column.width, height: height, fill: swatch.color)
      guard CardColors.needsHairline(swatch.color) else { continue }
      canvas.rect(
        x: column.x + 0.75, y: top + 0.75, width: column.width - 1.5, height: height - 1.5, fill: nil,
        stroke: CardColors.hairline)
    }
  }

  private func drawFoot(on canvas: inout SVGCanvas) {
    let facts = FittedText(facts, font: .sans, size: 24, leastSize: 18, maxWidth: Self.width)
    canvas.text(facts, x: Self.margin, y: 1232, color: CardColors.ink)
    let note = FittedText(
      "From the center outwards: how many of 100 everyday photographs have less of it.", font: .sans,
      size: 19, leastSize: 16, maxWidth: Self.width)
    canvas.text(note, x: Self.margin, y: 1270, color: CardColors.secondInk)
  }

  /// `Low key · complementary hues · 4,850 K`.
  private var facts: String {
    let harmony =
      switch vibe.harmony.template {
      case .grey: "no hue"
      case .mono: "one hue"
      case .halfWheel: "hues over half the wheel"
      default: "\(vibe.harmony.word) hues"
      }
    var parts = vibe.key == .normal ? [harmony] : [vibe.key.title, harmony]
    if let kelvin = vibe.castKelvin {
      // Two digits are as much as a cast can be trusted to.
      let rounded = Int((kelvin / 50).rounded()) * 50
      parts.append("\(rounded / 1000),\(String(rounded % 1000 + 1000).dropFirst()) K cast")
    }
    let line = parts.joined(separator: " · ")
    return line.prefix(1).uppercased() + line.dropFirst()
  }
}
