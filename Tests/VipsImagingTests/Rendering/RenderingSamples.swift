import ColorScience
import Imaging

enum RenderingSamples {
  /// The fonts that the repository ships.
  static let fontsFolder = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/Fonts"

  static func flat(_ color: RGBColor, width: Int, height: Int) -> PixelBuffer {
    let pixel = [color.red, color.green, color.blue, 255]
    return PixelBuffer(
      size: PixelSize(width: width, height: height),
      samples: (0..<width * height).flatMap { _ in pixel })
  }
}

extension PixelBuffer {
  func color(x: Int, y: Int) -> RGBColor {
    let offset = (y * size.width + x) * 4
    return RGBColor(red: samples[offset], green: samples[offset + 1], blue: samples[offset + 2])
  }
}
