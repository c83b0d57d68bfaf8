internal import Catalog
internal import Embeddings

/// A picture that has been read, and what was computed from it.
struct PreparedPicture: Sendable {
  let file: CatalogedFile
  /// Nil when the catalog has it, or another file of the same content brings it.
  let analysis: ImageAnalysis?
  /// Nil when the embedding needs no computing.
  let tensor: PixelTensor?
}
