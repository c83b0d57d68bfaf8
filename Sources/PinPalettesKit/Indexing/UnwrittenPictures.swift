internal import Catalog
internal import Embeddings

/// Pictures that are complete, and wait to be written together.
///
/// Their tensors, most of what a picture holds, are not kept.
struct UnwrittenPictures: Sendable {
  private var batch = CatalogBatch()

  /// How many there are.
  var count: Int { batch.files.count }

  /// Adds a picture.
  mutating func append(_ picture: PreparedPicture) {
    batch.files.append(picture.file)
    if let analysis = picture.analysis { batch.analyses[picture.file.contentHash] = analysis }
  }

  /// Adds an embedding.
  mutating func add(_ embedding: Embedding, of hash: ContentHash) { batch.embeddings[hash] = embedding }

  /// All of them as one transaction; none is left.
  mutating func takeBatch() -> CatalogBatch {
    defer { batch = CatalogBatch() }
    return batch
  }
}

extension CatalogStore {
  /// Writes a batch and tells how long that took.
  func timedWrite(_ batch: CatalogBatch, key: AnalysisKey) async throws -> Duration {
    let start = ContinuousClock.now
    try await write(batch, key: key)
    return ContinuousClock.now - start
  }
}
