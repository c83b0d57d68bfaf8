public import Embeddings
public import Imaging
public import Palettes
public import Vibes

/// The palette of one picture.
public struct PaletteReport: Sendable, Hashable {
  /// The path or name, as given.
  public let path: String
  /// The full size of the upright picture, in pixels.
  public let size: PixelSize
  /// How many frames or pages the file has, of which the first was looked at.
  public let frameCount: Int
  /// The dominant colors.
  public let palette: Palette
  /// The same swatches in the order asked for, with names, roles and positions.
  public let details: [SwatchDetails]
}

/// The vibe of one picture.
public struct VibeReport: Sendable, Hashable {
  /// The path or name, as given.
  public let path: String
  /// How many frames or pages the file has, of which the first was looked at.
  public let frameCount: Int
  /// The metrics.
  public let vibe: Vibe
  /// The dominant colors, where they were asked for.
  public let palette: Palette?
}

/// The embedding of one picture or text.
public struct EmbeddingReport: Sendable, Hashable {
  /// The path or the text, as given.
  public let subject: String
  /// The model.
  public let model: ModelIdentity
  /// The embedding.
  public let embedding: Embedding
}
