internal import ColorScience
internal import Palettes

/// What stands under a swatch: its code, its name and its share.
struct SwatchCaption {
  let swatch: SwatchDetails
  let column: SwatchColumns.Column
  /// The lower edge of the swatch.
  let top: Double
  /// The size of codes and of names, one for the whole card.
  let sizes: Sizes

  /// The largest type sizes, in pixels, at which every caption fits its column; long names end in an ellipsis.
  struct Sizes {
    let code: Double
    let name: Double

    init(_ swatches: [SwatchDetails], _ columns: [SwatchColumns.Column]) {
      let pairs = Array(zip(swatches, columns))
      let narrowest = columns.map(\.width).min() ?? 0
      code = FittedText("#000000", font: .mono, size: 21, leastSize: 16, maxWidth: narrowest - gap).size
      name = pairs.reduce(17) { size, pair in
        lines(of: pair.0.name.text, size: size, maxWidth: pair.1.width - gap).map(\.size).min() ?? size
      }
    }
  }

  /// The least space to the next caption.
  private static let gap = 18.0

  private var code: String { swatch.swatch.color.hex.uppercased() }

  private var share: String {
    let percent = swatch.swatch.share * 100
    return percent > 0 && percent < 1 ? "< 1 %" : "\(SVGNumber.figure(percent, decimals: 0)) %"
  }

  /// Sets the caption in lines below each other, within the column.
  func drawLevel(on canvas: inout SVGCanvas) {
    let width = column.width - Self.gap
    let code = FittedText(code, font: .mono, size: sizes.code, leastSize: 16, maxWidth: width)
    canvas.text(code, x: column.x, y: top + 40, color: CardColors.ink)
    var baseline = top + 70
    for line in Self.lines(of: swatch.name.text, size: sizes.name, maxWidth: width) {
      canvas.text(line, x: column.x, y: baseline, color: CardColors.ink)
      baseline += 22
    }
    let share = FittedText(share, font: .sans, size: 17, leastSize: 13, maxWidth: width)
    canvas.text(share, x: column.x, y: baseline + 2, color: CardColors.secondInk)
  }

  /// Sets code and name side by side, running down, for columns too narrow for a code.
  func drawTurned(on canvas: inout SVGCanvas) {
    let code = FittedText(code, font: .mono, size: 16, leastSize: 16, maxWidth: 120)
    let name = FittedText(swatch.name.text, font: .sans, size: 14, leastSize: 13, maxWidth: 130)
    // Turned letters stand to the right of their baseline.
    canvas.text(code, x: column.x + 22, y: top + 16, color: CardColors.ink, turned: true)
    canvas.text(name, x: column.x + 4, y: top + 16, color: CardColors.secondInk, turned: true)
  }

  /// The name on one line, or on two where it has words to break between and is too wide for one.
  private static func lines(of name: String, size: Double, maxWidth: Double) -> [FittedText] {
    let fit = { FittedText($0, font: .sans, size: size, leastSize: 12, maxWidth: maxWidth) }
    let words = name.split(separator: " ")
    guard words.count > 1, CardFont.sans.width(of: name, size: size) > maxWidth else { return [fit(name)] }
    // The break that leaves the shorter longest line; the first of equals.
    let breaks = (1..<words.count).map { count in
      [words.prefix(count).joined(separator: " "), words.dropFirst(count).joined(separator: " ")]
    }
    let widest = { (lines: [String]) in lines.map { CardFont.sans.width(of: $0, size: size) }.max() ?? 0 }
    let best = breaks.min { widest($0) < widest($1) } ?? [name]
    return best.map(fit)
  }
}
