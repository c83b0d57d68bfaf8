public import Catalog
import Embeddings
import GRDB

extension SQLiteCatalog {
  /// The known files at or under `root`, by the bytes of the path.
  public func files(under root: String) async throws -> [CatalogedFile] {
    try await read { database in
      try PathRange.both(under: root).flatMap { range in
        try Row.fetchCursor(
          database.cachedStatement(
            sql: """
              SELECT path, byteCount, modifiedNanoseconds, hash
              FROM file JOIN content ON content.id = file.content
              WHERE \(range.condition) ORDER BY path
              """), arguments: range.arguments
        ).collect { row in
          try CatalogedFile(
            path: row.value(at: 0), byteCount: row.value(at: 1), modifiedNanoseconds: row.value(at: 2),
            contentHash: row.contentHash(at: 3))
        }
      }
    }
  }

  /// The known files at or under `root`, by path, and whether their results under `key` are complete.
  public func files(under root: String, key: AnalysisKey) async throws -> [KnownFile] {
    try await read { database in
      // A model that is not stored has no number, and NULL equals nothing.
      let model = try StoredModel(key.model, in: database)?.id
      let results: StatementArguments = [key.analysisVersion, model]
      return try PathRange.both(under: root).flatMap { range in
        try Row.fetchCursor(
          database.cachedStatement(
            sql: """
              SELECT path, byteCount, modifiedNanoseconds,
                EXISTS (SELECT 1 FROM analysis WHERE analysis.content = file.content AND version = ?)
                AND EXISTS (SELECT 1 FROM embedding WHERE embedding.content = file.content AND model = ?)
              FROM file WHERE \(range.condition) ORDER BY path
              """), arguments: results + range.arguments
        ).collect { row in
          try KnownFile(
            path: row.value(at: 0), byteCount: row.value(at: 1), modifiedNanoseconds: row.value(at: 2),
            isComplete: row.value(at: 3))
        }
      }
    }
  }

  /// Forgets files, but not what was computed from their content.
  public func removeFiles(at paths: [String]) async throws -> Int {
    try await write { database in
      let statement = try database.cachedStatement(sql: "DELETE FROM file WHERE path = ?")
      var removed = 0
      for path in paths {
        try statement.execute(arguments: [path])
        removed += database.changesCount
      }
      return removed
    }
  }

  /// How much the catalog holds.
  public func summary() async throws -> CatalogSummary {
    try await read { database in
      let models = try Row.fetchCursor(
        database,
        sql: """
          SELECT name, revision, COUNT(*) FROM embedding JOIN model ON model.id = embedding.model
          GROUP BY model.id ORDER BY name, revision
          """)
      return CatalogSummary(
        files: try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM file") ?? 0,
        analyses: try Int.fetchOne(database, sql: "SELECT COUNT(DISTINCT content) FROM analysis") ?? 0,
        embeddings: try models.collect { row in
          .init(
            model: ModelIdentity(name: try row.value(at: 0), revision: try row.value(at: 1)),
            count: try row.value(at: 2))
        })
    }
  }
}
