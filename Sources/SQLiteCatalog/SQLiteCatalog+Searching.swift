public import Catalog
public import Embeddings
import GRDB

extension SQLiteCatalog {
  /// The number of a model, a version, the path before and the length of a page give the page.
  ///
  /// CROSS JOIN fixes the order of the tables: files come by path, so nothing has to be sorted.
  static let searchSQL = """
    SELECT path, byteCount, modifiedNanoseconds, hash, vector, version, \(StoredAnalysis.columns)
    FROM file CROSS JOIN content ON content.id = file.content
    LEFT JOIN embedding ON embedding.model = ? AND embedding.content = file.content
    LEFT JOIN analysis ON analysis.content = file.content AND version = ?
    WHERE path > ? ORDER BY path LIMIT ?
    """

  /// What a search needs of files, by path, in pages.
  public func searchRecords(
    after path: String?, limit: Int, analysisVersion: Int, model: ModelIdentity?
  ) async throws -> [SearchRecord] {
    try await read { database in
      // A model that is not stored has no number, and NULL equals nothing.
      let stored = try model.flatMap { try StoredModel($0, in: database) }
      // No path is empty, so all come after the empty one.
      let rows = try Row.fetchCursor(
        database.cachedStatement(sql: Self.searchSQL),
        arguments: [stored?.id, analysisVersion, path ?? "", limit])
      return try rows.collect { row in
        let found = row.hasNull(atIndex: 5) ? nil : try StoredAnalysis.searched(row, from: 6)
        let embedding = try stored.flatMap { model in
          row.hasNull(atIndex: 4) ? nil : try row.embedding(at: 4, dimension: model.dimension)
        }
        return SearchRecord(
          file: CatalogedFile(
            path: try row.value(at: 0), byteCount: try row.value(at: 1),
            modifiedNanoseconds: try row.value(at: 2), contentHash: try row.contentHash(at: 3)),
          analysis: found?.analysis, perceptualHash: found?.perceptualHash, embedding: embedding)
      }
    }
  }
}
