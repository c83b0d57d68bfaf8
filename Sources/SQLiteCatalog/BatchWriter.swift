import Catalog
import Embeddings
import Foundation
import GRDB

/// Writes the parts of one batch, inside its transaction.
struct BatchWriter {
  let database: Database
  private var contentIDs: [ContentHash: Int64] = [:]

  init(database: Database) { self.database = database }

  mutating func write(_ files: [CatalogedFile]) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO file (path, byteCount, modifiedNanoseconds, content) VALUES (?, ?, ?, ?)")
    for file in files {
      let content = try contentID(of: file.contentHash)
      try statement.execute(arguments: [file.path, file.byteCount, file.modifiedNanoseconds, content])
    }
  }

  mutating func write(_ analyses: [ContentHash: ImageAnalysis], version: Int) throws {
    let statement = try database.cachedStatement(sql: StoredAnalysis.insertion)
    // In order, so that the same batches make the same file.
    for (hash, analysis) in analyses.sorted(by: { $0.key < $1.key }) {
      let key: StatementArguments = [try contentID(of: hash), version]
      try statement.execute(arguments: key + StoredAnalysis.arguments(analysis))
    }
  }

  mutating func write(_ embeddings: [ContentHash: Embedding], model: ModelIdentity) throws {
    guard let dimension = embeddings.values.first?.dimension else { return }
    try database.execute(
      sql: "INSERT INTO model (name, revision, dimension) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      arguments: [model.name, model.revision, dimension])
    guard let stored = try StoredModel(model, in: database) else {
      throw DamagedRecord(reason: "the model \(model) was stored and is not there")
    }
    let statement = try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO embedding (content, model, vector) VALUES (?, ?, ?)")
    for (hash, embedding) in embeddings.sorted(by: { $0.key < $1.key }) {
      guard embedding.dimension == stored.dimension else {
        throw DamagedRecord(
          reason: "\(model) has \(stored.dimension) components here, not \(embedding.dimension): "
            + "two models go by one name")
      }
      try statement.execute(arguments: [try contentID(of: hash), stored.id, VectorBlob.encode(embedding)])
    }
  }

  /// The number of a content, given to it now if it has none.
  private mutating func contentID(of hash: ContentHash) throws -> Int64 {
    if let known = contentIDs[hash] { return known }
    let bytes = Data(hash.bytes)
    let find = try database.cachedStatement(sql: "SELECT id FROM content WHERE hash = ?")
    let id: Int64
    if let row = try Row.fetchOne(find, arguments: [bytes]) {
      id = try row.value(at: 0)
    } else {
      try database.cachedStatement(sql: "INSERT INTO content (hash) VALUES (?)").execute(arguments: [bytes])
      id = database.lastInsertedRowID
    }
    contentIDs[hash] = id
    return id
  }
}
