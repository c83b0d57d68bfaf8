public import Catalog
import GRDB

extension SQLiteCatalog {
  /// Writes a batch in one transaction.
  ///
  /// - Throws: ``CatalogError``, with code `damaged` too when an embedding has another number of
  ///   components than those stored under the same model.
  public func write(_ batch: CatalogBatch, key: AnalysisKey) async throws {
    guard !batch.isEmpty else { return }
    try await write { database in
      var writer = BatchWriter(database: database)
      try writer.write(batch.files)
      try writer.write(batch.analyses, version: key.analysisVersion)
      try writer.write(batch.embeddings, model: key.model)
    }
  }
}
