public import Catalog
import GRDB

extension SQLiteCatalog {
  /// Drops what was computed from content that no file has any more, and the analyses of older versions.
  ///
  /// The room that it took is reused by what comes next; ``compact()`` gives it back.
  ///
  /// - Parameter analysisVersion: Analyses of versions before this one go.
  /// - Returns: How much was dropped.
  /// - Throws: ``CatalogError``.
  public func prune(analysisVersion: Int) async throws -> CatalogChanges {
    do {
      // For each content that goes SQLite would look through all files for one that still has it; the
      // statements below see to that themselves, once for all. The check belongs to a connection, so this is
      // one of its own.
      var configuration = Self.configuration(pageLimit: nil)
      configuration.foreignKeysEnabled = false
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let changes = try await queue.write { try Self.prune($0, analysisVersion: analysisVersion) }
      try queue.close()
      return changes
    } catch {
      throw CatalogError.translating(error, path: path)
    }
  }

  private static func prune(_ database: Database, analysisVersion: Int) throws -> CatalogChanges {
    func delete(_ sql: String, _ arguments: StatementArguments = []) throws -> Int {
      try database.execute(sql: "DELETE FROM " + sql, arguments: arguments)
      return database.changesCount
    }
    let orphans = "(SELECT id FROM content EXCEPT SELECT content FROM file)"
    var changes = CatalogChanges()
    changes.analyses = try delete("analysis WHERE version < ?", [analysisVersion])
    changes.analyses += try delete("analysis WHERE content IN \(orphans)")
    _ = try delete("fingerprintGrid WHERE version < ?", [analysisVersion])
    _ = try delete("fingerprintGrid WHERE content IN \(orphans)")
    changes.embeddings = try delete("embedding WHERE content IN \(orphans)")
    changes.contents = try delete("content WHERE id IN \(orphans)")
    // A model without embeddings would only keep its dimension fixed.
    _ = try delete("model WHERE id NOT IN (SELECT model FROM embedding)")
    return changes
  }
}
