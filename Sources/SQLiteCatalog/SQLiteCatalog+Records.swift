public import Catalog
public import Embeddings
import GRDB

extension SQLiteCatalog {
  /// The records of files, by path, in pages.
  public func records(
    after path: String?, limit: Int, analysisVersion: Int, models: [ModelIdentity]
  ) async throws -> [CatalogRecord] {
    try await read { database in
      let stored = try models.compactMap { model in
        try StoredModel(model, in: database).map { (model: model, stored: $0) }
      }
      let vector = try database.cachedStatement(
        sql: "SELECT vector FROM embedding WHERE model = ? AND content = ?")
      // No path is empty, so all come after the empty one.
      let rows = try Row.fetchCursor(
        database.cachedStatement(
          sql: """
            SELECT path, byteCount, modifiedNanoseconds, hash, file.content, analysis.version,
              \(StoredAnalysis.allColumns)
            FROM file CROSS JOIN content ON content.id = file.content
            LEFT JOIN analysis ON analysis.content = file.content AND analysis.version = ?
            LEFT JOIN fingerprintGrid USING (content, version)
            WHERE path > ? ORDER BY path LIMIT ?
            """), arguments: [analysisVersion, path ?? "", limit])
      return try rows.collect { row in
        let content = try row.value(Int64.self, at: 4)
        var embeddings: [ModelIdentity: Embedding] = [:]
        for (model, stored) in stored {
          let found = try Row.fetchOne(vector, arguments: [stored.id, content])
          embeddings[model] = try found?.embedding(at: 0, dimension: stored.dimension)
        }
        return CatalogRecord(
          file: CatalogedFile(
            path: try row.value(at: 0), byteCount: try row.value(at: 1),
            modifiedNanoseconds: try row.value(at: 2), contentHash: try row.contentHash(at: 3)),
          analysis: row.hasNull(atIndex: 5) ? nil : try StoredAnalysis.analysis(row, from: 6),
          embeddings: embeddings)
      }
    }
  }
}
