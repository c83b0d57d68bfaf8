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
      var writer = BatchWriter(database: database, conflict: .replace)
      try writer.write(batch, key: key)
    }
  }

  /// Writes in one transaction what the catalog does not have yet of a batch.
  ///
  /// - Returns: How much was new.
  /// - Throws: ``CatalogError``, as ``write(_:key:)`` does.
  public func add(_ batch: CatalogBatch, key: AnalysisKey) async throws -> CatalogChanges {
    guard !batch.isEmpty else { return CatalogChanges() }
    return try await write { database in
      var writer = BatchWriter(database: database, conflict: .keep)
      try writer.write(batch, key: key)
      return writer.changes
    }
  }
}
