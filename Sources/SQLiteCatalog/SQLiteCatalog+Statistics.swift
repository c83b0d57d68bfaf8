public import Catalog
import Embeddings
import Foundation
import GRDB

extension SQLiteCatalog {
  /// What the catalog holds and what it takes.
  ///
  /// - Throws: ``CatalogError``.
  public func statistics() async throws -> CatalogStatistics {
    let (path, byteCount, isReadOnly) = (path, byteCount, isReadOnly)
    return try await read { database in
      func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
      let analyses = try Row.fetchCursor(
        database, sql: "SELECT version, COUNT(*) FROM analysis GROUP BY version ORDER BY version")
      let models = try Row.fetchCursor(
        database,
        sql: """
          SELECT name, revision, dimension, COUNT(embedding.id)
          FROM model LEFT JOIN embedding ON embedding.model = model.id
          GROUP BY model.id ORDER BY name, revision
          """)
      return CatalogStatistics(
        path: path, byteCount: byteCount,
        reclaimableBytes: Int64(try count("PRAGMA freelist_count")) * Int64(try count("PRAGMA page_size")),
        schemaVersion: try count("PRAGMA user_version"), isReadOnly: isReadOnly,
        files: try count("SELECT COUNT(*) FROM file"), contents: try count("SELECT COUNT(*) FROM content"),
        orphans: try count(
          "SELECT COUNT(*) FROM (SELECT id FROM content EXCEPT SELECT content FROM file)"),
        analyses: try analyses.collect { .init(version: try $0.value(at: 0), count: try $0.value(at: 1)) },
        models: try models.collect { row in
          .init(
            model: ModelIdentity(name: try row.value(at: 0), revision: try row.value(at: 1)),
            dimension: try row.value(at: 2), count: try row.value(at: 3))
        })
    }
  }

  /// What the file takes on disk now, with what has not been folded into it yet, in bytes.
  public var byteCount: Int64 {
    [path, path + "-wal"].reduce(0) { sum, file in
      var status = stat()
      return stat(file, &status) == 0 ? sum + Int64(status.st_size) : sum
    }
  }
}
