public import Catalog
public import Embeddings
import Foundation
import GRDB

extension SQLiteCatalog {
  /// Which of `hashes` still lack an analysis or an embedding under `key`.
  public func missing(of hashes: Set<ContentHash>, key: AnalysisKey) async throws -> MissingResults {
    try await read { database in
      let model = try StoredModel(key.model, in: database)
      // One prepared look-up a digest: as fast as joining a temporary table, and it writes nothing.
      let statement = try database.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM analysis WHERE analysis.content = content.id AND version = ?)
            + 2 * EXISTS (SELECT 1 FROM embedding WHERE embedding.content = content.id AND model = ?)
          FROM content WHERE hash = ?
          """)
      var (analyses, embeddings) = (hashes, hashes)
      for hash in hashes {
        let arguments: StatementArguments = [key.analysisVersion, model?.id, Data(hash.bytes)]
        let found = try Int.fetchOne(statement, arguments: arguments) ?? 0
        if found & 1 != 0 { analyses.remove(hash) }
        if found & 2 != 0 { embeddings.remove(hash) }
      }
      return MissingResults(analyses: analyses, embeddings: embeddings)
    }
  }

  /// Every file with an embedding under `key`, by the bytes of its path.
  public func embeddings(key: AnalysisKey) async throws -> [EmbeddedFile] {
    try await read { database in
      guard let model = try StoredModel(key.model, in: database) else { return [] }
      // CROSS JOIN fixes the order of the tables: files come by path, so nothing has to be sorted.
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT path, hash, vector FROM file
          CROSS JOIN embedding ON embedding.model = ? AND embedding.content = file.content
          CROSS JOIN content ON content.id = file.content
          ORDER BY path
          """, arguments: [model.id])
      return try rows.collect { row in
        EmbeddedFile(
          path: try row.value(at: 0), contentHash: try row.contentHash(at: 1),
          embedding: try row.embedding(at: 2, dimension: model.dimension))
      }
    }
  }

  /// The embedding of `hash` under `key`, if there is one.
  public func embedding(of hash: ContentHash, key: AnalysisKey) async throws -> Embedding? {
    try await read { database in
      guard let model = try StoredModel(key.model, in: database) else { return nil }
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT vector FROM embedding JOIN content ON content.id = embedding.content
          WHERE hash = ? AND model = ?
          """, arguments: [Data(hash.bytes), model.id])
      return try row.map { try $0.embedding(at: 0, dimension: model.dimension) }
    }
  }

  /// The analyses of `hashes` under `key`; content without one is left out.
  public func analyses(
    of hashes: Set<ContentHash>, key: AnalysisKey
  ) async throws -> [ContentHash: ImageAnalysis] {
    try await read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT \(StoredAnalysis.allColumns) FROM \(StoredAnalysis.tables)
          JOIN content ON content.id = analysis.content WHERE hash = ? AND analysis.version = ?
          """)
      var analyses: [ContentHash: ImageAnalysis] = [:]
      for hash in hashes {
        let row = try Row.fetchOne(statement, arguments: [Data(hash.bytes), key.analysisVersion])
        analyses[hash] = try row.map { try StoredAnalysis.analysis($0) }
      }
      return analyses
    }
  }
}
