internal import Catalog
internal import Embeddings

/// A picture that has been read, and what was computed from it.
struct PreparedPicture: Sendable {
  let file: CatalogedFile
  /// Nil when the catalog has it, or another file of the same content brings it.
  var analysis: ImageAnalysis?
  /// Nil when the embedding needs no computing.
  var tensor: PixelTensor?
  /// Where the time went.
  var times: StageTimes
}

/// How the preparation of a picture ended.
enum PreparationOutcome: Sendable {
  /// It is ready for the model, or for the catalog if there is no tensor.
  case picture(PreparedPicture)
  /// Another file of the same content is under way.
  case copy(PreparedPicture)
  /// It cannot be indexed, and neither can its copies where its content is known.
  case failed(Failure, content: ContentHash?)
}
