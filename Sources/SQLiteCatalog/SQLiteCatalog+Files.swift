public import Catalog
import Embeddings
import GRDB

extension SQLiteCatalog {
  /// The known files at or under `root`, by the bytes of the path.
  public func files(under root: String) async throws -> [CatalogedFile] {
    try await read { database in
      let prefix = root.utf8.last == UInt8(ascii: "/") ? root : root + "/"
      // Everything that begins with “…/” sorts from there up to “…0”, the next character:
      // a range that the table's own order finds, and that “…b” beside “…/” is not in.
      let end = String(prefix.dropLast()) + "0"
      // The root itself sorts before all that is under it.
      return try Self.files(in: database, where: "path = ?", [root])
        + Self.files(in: database, where: "path >= ? AND path < ?", [prefix, end])
    }
  }

  private static func files(
    in database: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> [CatalogedFile] {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT path, byteCount, modifiedNanoseconds, hash
          FROM file JOIN content ON content.id = file.content
          WHERE \(condition) ORDER BY path
          """), arguments: arguments)
    return try Array(
      rows.map { row in
        try CatalogedFile(
          path: row.value(at: 0), byteCount: row.value(at: 1), modifiedNanoseconds: row.value(at: 2),
          contentHash: row.contentHash(at: 3))
      })
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
