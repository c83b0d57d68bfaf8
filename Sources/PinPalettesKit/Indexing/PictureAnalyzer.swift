internal import Imaging
internal import Palettes
internal import Vibes

/// Palette and vibe of a decoded picture, as the catalog keeps them.
struct PictureAnalyzer: Sendable {
  /// Raised whenever the figures of palettes or vibes change, so that they are computed anew.
  static let version = 2
  /// The colours kept for each picture.
  static let colorCount = 6

  /// The dominant colors.
  func palette(of image: DecodedImage) -> Palette {
    PaletteExtractor(colorCount: Self.colorCount).palette(of: image.pixels)
  }

  /// The vibe.
  func vibe(of image: DecodedImage) -> Vibe { VibeAnalyzer().vibe(of: image.pixels) }
}
