import Embeddings

extension Embedding {
  /// Takes over what a network returned for one picture or text.
  ///
  /// - Throws: ``EmbeddingsError`` with code `damagedModel` when the count is not the manifest's, or
  ///   `invalidOutput` when the numbers point nowhere.
  init(output values: [Float], dimension: Int, subject: String) throws(EmbeddingsError) {
    guard values.count == dimension else {
      throw EmbeddingsError(
        .damagedModel, subject: subject,
        reason: "the network returns \(values.count) numbers, the manifest says \(dimension)")
    }
    guard let embedding = Embedding(normalizing: values) else {
      throw EmbeddingsError(
        .invalidOutput, subject: subject, reason: "the network returned zeros or numbers that are not finite")
    }
    self = embedding
  }
}
