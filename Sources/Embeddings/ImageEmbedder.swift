public import Imaging

/// Maps pictures into a model's embedding space.
public protocol ImageEmbedder: Sendable {
  /// The model behind the embeddings.
  var identity: ModelIdentity { get }
  /// The number of components of every embedding.
  var dimension: Int { get }

  /// Embeds pictures, batching as the implementation sees fit.
  ///
  /// Blocking: call it from a worker.
  ///
  /// - Parameter images: Upright sRGB pixels; alpha is composited over white.
  /// - Returns: One embedding a picture, in order.
  /// - Throws: ``EmbeddingsError``.
  func embed(_ images: [PixelBuffer]) throws -> [Embedding]
}

/// Maps texts into a model's embedding space.
public protocol TextEmbedder: Sendable {
  /// The model behind the embeddings.
  var identity: ModelIdentity { get }
  /// The number of components of every embedding.
  var dimension: Int { get }

  /// Embeds texts.
  ///
  /// Blocking: call it from a worker.
  ///
  /// - Parameter texts: Plain sentences; what exceeds the model's token limit is cut.
  /// - Returns: One embedding a text, in order.
  /// - Throws: ``EmbeddingsError``.
  func embed(texts: [String]) throws -> [Embedding]
}
