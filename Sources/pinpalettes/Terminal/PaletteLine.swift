import ColorScience
import Imaging
import Palettes
import PinPalettesKit

/// The JSON of a palette.
struct PaletteLine: Encodable {
  let path: String
  let width: Int
  let height: Int
  let mode: String
  /// Only where there is more than one.
  let frames: Int?
  let swatches: [SwatchLine]

  init(_ report: PaletteReport, mode: PaletteMode) {
    path = report.path
    width = report.size.width
    height = report.size.height
    self.mode = mode.rawValue
    frames = report.frameCount > 1 ? report.frameCount : nil
    swatches = report.details.map(SwatchLine.init)
  }
}

/// The JSON of a swatch.
struct SwatchLine: Encodable {
  struct Contrast: Encodable {
    let black: Double
    let white: Double
  }

  let hex: String
  let rgb: [Int]
  /// Lightness, chroma and hue in degrees, as CSS writes them.
  let oklch: [Double]
  let share: Double
  let name: String
  let role: String?
  /// x and y as fractions of width and height.
  let position: [Double]?
  let contrast: Contrast

  init(_ details: SwatchDetails) {
    let color = details.swatch.color
    let polar = details.swatch.oklch
    hex = color.hex
    rgb = [Int(color.red), Int(color.green), Int(color.blue)]
    oklch = [
      polar.lightness.rounded(toPlaces: 4), polar.chroma.rounded(toPlaces: 4),
      polar.hueDegrees.rounded(toPlaces: 2),
    ]
    share = details.swatch.share.rounded(toPlaces: 4)
    name = details.name.text
    role = details.role?.rawValue
    position = details.position.map { [$0.x.rounded(toPlaces: 4), $0.y.rounded(toPlaces: 4)] }
    contrast = Contrast(
      black: details.contrastWithBlack.cut(toPlaces: 2), white: details.contrastWithWhite.cut(toPlaces: 2))
  }
}
