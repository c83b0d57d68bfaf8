import CairoDrawing
import ColorScience
import Foundation
import Imaging
import Moodboards

enum TestBoards {
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardizedFileURL.path
  /// The fonts that the repository ships.
  static let fontsFolder = repository + "/Fonts"
  static let renderer = CairoBoardRenderer(fontsFolder: fontsFolder)

  static let paper = RGBColor(red: 245, green: 242, blue: 236)
  static let ink = RGBColor(red: 27, green: 26, blue: 25)
  static let white = RGBColor(red: 255, green: 255, blue: 255)
  static let colors = [
    RGBColor(red: 176, green: 58, blue: 46), RGBColor(red: 46, green: 93, blue: 155),
    RGBColor(red: 63, green: 143, blue: 79),
  ]

  /// A board of 200×300 pixels with pictures in a column, whose parts a test chooses.
  static func board(
    pictures: Int = 0, background: RGBColor? = paper, cornerRadius: Int = 0, shadow: Moodboard.Shadow? = nil,
    cards: [Moodboard.Card] = [], strip: [Moodboard.StripSwatch] = [], labels: [TextLabel] = []
  ) -> Moodboard {
    Moodboard(
      template: .bric, size: PixelSize(width: 200, height: 300), pixelsPerInch: 200, background: background,
      pictureArea: PixelRect(x: 20, y: 20, width: 160, height: 240), hero: 0, cornerRadius: cornerRadius,
      shadow: shadow, cards: cards,
      placements: (0..<pictures).map {
        .init(
          member: $0, pictureSize: PixelSize(width: 120, height: 60),
          rect: PixelRect(x: 40, y: 30 + 80 * $0, width: 120, height: 60))
      },
      strip: strip, labels: labels)
  }

  static func label(
    _ text: String, role: TextLabel.Role = .title, width: Int = 160, fontSize: Int = 30,
    alignment: TextLabel.Alignment = .natural, member: Int? = nil
  ) -> TextLabel {
    TextLabel(
      text: text, role: role, color: ink, x: 20, baseline: 60, maxWidth: width, fontSize: fontSize,
      tracking: -0.01, alignment: alignment, member: member)
  }

  static func swatch(_ color: RGBColor, x: Int, outline: RGBColor? = nil) -> Moodboard.StripSwatch {
    .init(
      rect: PixelRect(x: x, y: 270, width: 50, height: 20), color: color, share: 0.5, name: "x",
      outline: outline)
  }

  static func flat(_ color: RGBColor, alpha: UInt8 = 255, width: Int = 120, height: Int = 60) -> PixelBuffer {
    let pixel = [color.red, color.green, color.blue, alpha]
    return PixelBuffer(
      size: PixelSize(width: width, height: height), samples: (0..<width * height).flatMap { _ in pixel })
  }

  /// The picture of a member: one flat color.
  static func picture(_ index: Int) -> PixelBuffer { flat(colors[index]) }
}

extension PixelBuffer {
  /// The color of a pixel, whatever its alpha.
  func color(_ x: Int, _ y: Int) -> RGBColor {
    let offset = (y * size.width + x) * 4
    return RGBColor(red: samples[offset], green: samples[offset + 1], blue: samples[offset + 2])
  }

  func alpha(_ x: Int, _ y: Int) -> UInt8 { samples[(y * size.width + x) * 4 + 3] }

  /// The columns in which a pixel is not of `ground`.
  func inkedColumns(ground: RGBColor) -> [Int] {
    (0..<size.width).filter { column in (0..<size.height).contains { color(column, $0) != ground } }
  }
}
