public import Embeddings
public import Imaging
public import Palettes
public import Vibes

/// The palette of one picture.
public struct PaletteReport: Sendable, Hashable {
  /// The path, as given.
  public let path: String
  /// The full size of the upright picture, in pixels.
  public let size: PixelSize
  /// The dominant colours.
  public let palette: Palette
}

/// The vibe of one picture.
public struct VibeReport: Sendable, Hashable {
  /// The path, as given.
  public let path: String
  /// The metrics.
  public let vibe: Vibe
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
