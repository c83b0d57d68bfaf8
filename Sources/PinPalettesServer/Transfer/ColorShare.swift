internal import ColorScience
internal import Palettes

/// A color and its share, as every list of pictures has them.
struct ColorShare: Encodable, Sendable {
  let hex: String
  let share: Double

  init(_ swatch: Swatch) {
    hex = swatch.color.hex
    share = swatch.share.rounded(to: 4)
  }
}
