internal import ColorScience
internal import Imaging
internal import Palettes

/// The field of a picture's own calm color that it stands on where it does not fill its room.
enum Mat {
  /// The part of a mat's short side left free on each side of the picture.
  private static let border = 0.07
  /// OKLab chroma up to which a color is calm.
  private static let calmChroma = 0.05
  private static let mostChroma = 0.03
  /// Between paper and picture, so that both stay apart from it.
  private static let lightness = (light: 0.90, dark: 0.30)

  /// The room for a picture on a mat.
  static func window(in mat: PixelRect) -> PixelRect {
    mat.inset(by: Int((border * Double(mat.size.shortSide)).rounded())) ?? mat
  }

  /// The picture's largest calm color, brought to the lightness of pale or dark board.
  static func color(for palette: Palette) -> RGBColor {
    let colors = palette.swatches.map { OKLCH($0.color) }
    let calm = colors.first { $0.chroma <= calmChroma } ?? colors[0]
    let mean = zip(palette.swatches, colors).reduce((sum: 0.0, share: 0.0)) {
      ($0.sum + $1.0.share * $1.1.lightness, $0.share + $1.0.share)
    }
    let isDark = mean.sum < 0.42 * mean.share
    return RGBColor(
      mapping: OKLab(
        OKLCH(
          lightness: isDark ? lightness.dark : lightness.light, chroma: min(calm.chroma, mostChroma),
          hueDegrees: calm.hueDegrees)))
  }
}
