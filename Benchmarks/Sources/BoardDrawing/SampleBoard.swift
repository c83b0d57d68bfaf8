import ColorScience
import Foundation
import Imaging
import Moodboards

/// A board of twelve whole pictures of 3:2, with a title, a palette strip and its codes.
enum SampleBoard {
  static let fonts = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Fonts").standardizedFileURL.path
  private static let ink = RGBColor(red: 27, green: 26, blue: 25)
  private static let colors = [
    RGBColor(red: 46, green: 63, blue: 58), RGBColor(red: 122, green: 134, blue: 96),
    RGBColor(red: 196, green: 164, blue: 118), RGBColor(red: 164, green: 88, blue: 62),
    RGBColor(red: 222, green: 210, blue: 190), RGBColor(red: 92, green: 110, blue: 140),
  ]

  static let board: Moodboard = {
    let size = PixelSize(width: 2400, height: 3600)
    var places: [PixelRect] = []
    var top = 330
    // One that leads, and rows of three, four and four.
    for columns in [1, 3, 4, 4] {
      let width = (2208 - 24 * (columns - 1)) / columns
      for column in 0..<columns {
        places.append(
          PixelRect(x: 96 + column * (width + 24), y: top, width: width, height: width * 2 / 3))
      }
      top += width * 2 / 3 + 24
    }
    let strip = colors.enumerated().map { index, color in
      Moodboard.StripSwatch(
        rect: PixelRect(x: 96 + 368 * index, y: 3300, width: 368, height: 150), color: color, share: 1 / 6,
        name: color.hex, outline: nil)
    }
    let title = TextLabel(
      text: "Salt & Linen", role: .title, color: ink, x: 96, baseline: 230, maxWidth: 2208, fontSize: 133,
      tracking: -0.01)
    let codes = strip.map {
      TextLabel(
        text: $0.color.hex, role: .code, color: ink, x: $0.rect.x, baseline: 3500, maxWidth: $0.rect.width,
        fontSize: 35, tracking: 0.02)
    }
    return Moodboard(
      template: .bric, size: size, pixelsPerInch: 200, background: RGBColor(red: 245, green: 242, blue: 236),
      pictureArea: PixelRect(x: 96, y: 330, width: 2208, height: 2900), hero: 0,
      placements: places.enumerated().map {
        Moodboard.Placement(
          member: $0.offset, pictureSize: PixelSize(width: 4243, height: 2828), rect: $0.element)
      },
      strip: strip, labels: [title] + codes)
  }()
}
