import CairoDrawing
import ColorScience
import Foundation
import Imaging
import Moodboards
import Testing

/// Holds shadows against a plain blur of the shape.
struct ShadowTests {
  private let shadow = Moodboard.Shadow(offset: 5, blur: 14, opacity: 1)

  /// How dark a pixel's shadow is by summing a Gaussian over a finely sampled shape.
  private func expected(x: Double, y: Double, rect: PixelRect, radius: Double) -> Double {
    let deviation = Double(shadow.blur) / 2
    var (sum, weight) = (0.0, 0.0)
    for dy in stride(from: -21.0, through: 21, by: 1) {
      for dx in stride(from: -21.0, through: 21, by: 1) {
        let gauss = exp(-(dx * dx + dy * dy) / (2 * deviation * deviation))
        weight += gauss
        let (px, py) = (x + dx - Double(rect.x), y + dy - Double(rect.y) - Double(shadow.offset))
        let (w, h) = (Double(rect.width), Double(rect.height))
        guard px > 0, py > 0, px < w, py < h else { continue }
        let (cx, cy) = (max(radius - px, px - w + radius, 0), max(radius - py, py - h + radius, 0))
        if cx * cx + cy * cy <= radius * radius { sum += gauss }
      }
    }
    return sum / weight
  }

  @Test(arguments: [
    (PixelRect(x: 50, y: 60, width: 100, height: 150), 0),
    (PixelRect(x: 50, y: 60, width: 101, height: 73), 20),
    (PixelRect(x: 90, y: 120, width: 13, height: 9), 3),
  ])
  func isTheBlurOfItsShape(rect: PixelRect, radius: Int) throws {
    let card = Moodboard.Card(rect: rect, color: TestBoards.white, hasShadow: true)
    let board = TestBoards.board(
      background: TestBoards.white, cornerRadius: radius, shadow: shadow, cards: [card])
    let pixels = try TestBoards.renderer.raster(board, subject: "board", pictures: TestBoards.picture)
    for y in stride(from: 40, to: 240, by: 9) {
      for x in stride(from: 30, to: 180, by: 7)
      where !card.rect.contains(PixelRect(x: x, y: y, width: 1, height: 1)) {
        let dark = 1 - Double(pixels.color(x, y).red) / 255
        let wanted = expected(x: Double(x) + 0.5, y: Double(y) + 0.5, rect: rect, radius: Double(radius))
        // Cut off at three deviations, and eight bits.
        #expect(abs(dark - wanted) < 0.012, "\(x), \(y)")
      }
    }
  }
}
