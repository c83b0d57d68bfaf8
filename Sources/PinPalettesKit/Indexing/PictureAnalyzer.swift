internal import Catalog
internal import Imaging
internal import Palettes
internal import Vibes

/// Palette and vibe of a decoded picture, as the catalog keeps them.
struct PictureAnalyzer: Sendable {
  /// Raised whenever the figures of palettes or vibes change, so that they are computed anew.
  static let version = 2
  /// The colours kept for each picture.
  static let colorCount = 6

  func analysis(of image: DecodedImage) -> ImageAnalysis {
    ImageAnalysis(
      size: image.originalSize, palette: palette(of: image), vibe: VibeAnalyzer().vibe(of: image.pixels))
  }

  /// The palette alone, for those who compare colors and do not store.
  func palette(of image: DecodedImage) -> Palette {
    PaletteExtractor(colorCount: Self.colorCount).palette(of: image.pixels)
  }
}
