public import Duplicates
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
  /// When the camera says that it was taken, in seconds since 1970 on the camera's own clock; nil where the
  /// file does not say.
  public let captureSeconds: Int64?
  /// What tells whether another picture is the same; nil in what older exports brought in.
  public let fingerprint: PictureFingerprint?

  /// Makes an analysis.
  ///
  /// - Precondition: `captureSeconds` lies in `WallClock.range`.
  public init(
    size: PixelSize, palette: Palette, vibe: Vibe, captureSeconds: Int64? = nil,
    fingerprint: PictureFingerprint? = nil
  ) {
    precondition(
      captureSeconds.map(WallClock.range.contains) ?? true,
      "\(captureSeconds ?? 0) is not in the years 1 to 9999")
    self.size = size
    self.palette = palette
    self.vibe = vibe
    self.captureSeconds = captureSeconds
    self.fingerprint = fingerprint
  }
}
