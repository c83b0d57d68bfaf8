internal import CCairo
internal import ColorScience
internal import Imaging
internal import Moodboards

/// Paints everything of a board but its pictures, in the board's pixels.
struct BoardPainter {
  let board: Moodboard
  /// Whether the drawing is shown at sizes that are not known yet, as a PDF is.
  let isVector: Bool
  let fontsFolder: String?

  /// The radius of corners, in pixels.
  var radius: Double { Double(min(max(board.cornerRadius, 0), board.size.shortSide / 2)) }

  /// Paints what lies under the pictures.
  func paintGround(on drawing: borrowing Drawing) {
    if let shadow = board.shadow { paint(shadow, on: drawing) }
    for card in board.cards {
      drawing.trace(card.rect, radius: radius)
      drawing.fill(card.color)
    }
  }

  /// Paints what lies over them.
  func paintFinish(on drawing: borrowing Drawing) throws {
    for (index, swatch) in board.strip.enumerated() {
      // Where two fields meet between two of a screen's pixels, nothing may shine through.
      let next = board.strip.indices.contains(index + 1) ? board.strip[index + 1].rect : nil
      let overlap = isVector && next?.x == swatch.rect.maxX && next?.y == swatch.rect.y ? 1 : 0
      drawing.trace(
        PixelRect(
          x: swatch.rect.x, y: swatch.rect.y, width: swatch.rect.width + overlap, height: swatch.rect.height))
      drawing.fill(swatch.outline ?? swatch.color)
      if swatch.outline != nil, let inner = swatch.rect.inset(by: board.lineWidth) {
        drawing.trace(inner)
        drawing.fill(swatch.color)
      }
    }
    guard !board.labels.isEmpty else { return }
    let pointer = drawing.pointer
    try FontContext.use(fontsFolder) { fonts in
      for label in board.labels {
        guard let label = TypeFitting.fitted(label, fonts: fonts) else { continue }
        TextLine(label.text, like: label, fonts: fonts).draw(for: label, on: pointer, isVector: isVector)
      }
    }
  }

  private func paint(_ shadow: Moodboard.Shadow, on drawing: borrowing Drawing) {
    let shapes =
      board.cards.isEmpty ? board.placements.map(\.rect) : board.cards.filter(\.hasShadow).map(\.rect)
    let canvas = PixelRect(x: 0, y: 0, width: board.size.width, height: board.size.height)
    // Beyond a tenth of the page a blur is no shadow any more, and its mask only takes memory.
    let deviation = Double(min(max(shadow.blur, 1), max(1, board.size.shortSide / 10))) / 2
    let offset = min(max(shadow.offset, 0), board.size.height)
    // A PDF gets as few pixels as show no steps.
    let scale = isVector ? max(1, deviation / 4) : 1
    var masks: [PixelSize: ShadowMask] = [:]
    for shape in shapes {
      // Larger pixels fall otherwise on every shape.
      let key =
        isVector ? shape.size : ShadowMask.essentialSize(of: shape.size, radius: radius, deviation: deviation)
      let mask =
        masks[key] ?? ShadowMask(of: key, radius: radius / scale, deviation: deviation / scale, scale: scale)
      masks[key] = mask
      drawing.saving {
        // As in CSS, nothing falls under the shape itself, which may be transparent. Half a pixel more, where an edge
        // is blended, keeps the background from shining through between them.
        drawing.trace(canvas)
        drawing.trace(shape, radius: radius, inset: isVector || radius > 0 ? 0.5 : 0)
        drawing.clip()
        mask.shade(
          PixelRect(x: shape.x, y: shape.y + offset, width: shape.width, height: shape.height),
          opacity: min(max(shadow.opacity, 0), 1), on: drawing)
      }
    }
  }
}
