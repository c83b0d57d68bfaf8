public import Imaging
public import Palettes
public import Vibes

/// What one version of the analysis found in a picture, whichever file holds it.
public struct ImageAnalysis: Sendable, Hashable {
  /// The full size of the upright picture, in pixels.
  public let size: PixelSize
  /// The dominant colours.
  public let palette: Palette
  /// The vibe metrics.
  public let vibe: Vibe

  /// Makes an analysis.
  public init(size: PixelSize, palette: Palette, vibe: Vibe) {
    self.size = size
    self.palette = palette
    self.vibe = vibe
  }
}
