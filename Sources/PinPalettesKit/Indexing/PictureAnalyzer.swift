internal import Catalog
internal import Duplicates
internal import Imaging
internal import Palettes
internal import Vibes

/// Palette, vibe and fingerprint of a decoded picture, as the catalog keeps them.
struct PictureAnalyzer: Sendable {
  /// Raised whenever what is found in a picture changes, so that it is computed anew.
  static let version = 4
  /// The colours kept for each picture.
  static let colorCount = 6

  /// The dominant colors.
  func palette(of image: DecodedImage) -> Palette {
    PaletteExtractor(colorCount: Self.colorCount).palette(of: image.pixels)
  }

  /// The vibe.
  func vibe(of image: DecodedImage) -> Vibe { VibeAnalyzer().vibe(of: image.pixels) }

  /// What tells whether another picture is the same.
  func fingerprint(of image: DecodedImage) -> PictureFingerprint { PictureFingerprint(of: image.pixels) }

  /// All of it.
  ///
  /// - Parameters:
  ///   - image: The picture.
  ///   - times: What counts how long each part takes; the fingerprint goes with the vibe, of whose time it takes
  ///     a small part.
  /// - Returns: What the catalog keeps.
  func analysis(of image: DecodedImage, times: inout StageTimes) -> ImageAnalysis {
    let palette = times.measure(\.palettes) { self.palette(of: image) }
    let (vibe, fingerprint) = times.measure(\.vibes) { (self.vibe(of: image), self.fingerprint(of: image)) }
    return ImageAnalysis(
      size: image.originalSize, palette: palette, vibe: vibe, captureSeconds: image.captureSeconds,
      fingerprint: fingerprint)
  }
}
