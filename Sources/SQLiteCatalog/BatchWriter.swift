import Catalog
import Duplicates
import Embeddings
import Foundation
import GRDB

/// Writes the parts of one batch, inside its transaction.
struct BatchWriter {
  /// What happens to records that are there already.
  enum Conflict {
    case replace, keep

    /// A statement that inserts, up to and with the values.
    func insertion(into columns: String, values: String) -> String {
      switch self {
      case .replace: "INSERT OR REPLACE INTO \(columns) VALUES \(values)"
      // And not INSERT OR IGNORE, which would also pass over a value that must not be NULL.
      case .keep: "INSERT INTO \(columns) VALUES \(values) ON CONFLICT DO NOTHING"
      }
    }
  }

  let database: Database
  let conflict: Conflict
  /// How many records were written, one for each that was replaced too.
  private(set) var changes = CatalogChanges()
  private var contentIDs: [ContentHash: Int64] = [:]

  init(database: Database, conflict: Conflict) {
    self.database = database
    self.conflict = conflict
  }

  mutating func write(_ batch: CatalogBatch, key: AnalysisKey) throws {
    try write(batch.files)
    try write(batch.analyses, version: key.analysisVersion)
    try write(batch.embeddings, model: key.model)
  }

  private mutating func write(_ files: [CatalogedFile]) throws {
    let statement = try database.cachedStatement(
      sql: conflict.insertion(
        into: "file (path, byteCount, modifiedNanoseconds, content)", values: "(?, ?, ?, ?)"))
    for file in conflict == .keep ? try unknown(files) : files {
      let content = try contentID(of: file.contentHash)
      try statement.execute(arguments: [file.path, file.byteCount, file.modifiedNanoseconds, content])
      changes.files += database.changesCount
    }
  }

  /// The files whose paths are not known yet, the last record of each path.
  ///
  /// Looked for first, so that the content of one that is passed over does not get a number.
  private func unknown(_ files: [CatalogedFile]) throws -> [CatalogedFile] {
    let find = try database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM file WHERE path = ?)")
    // By bytes: two names that only look alike are two files.
    var seen: Set<[UInt8]> = []
    return try files.reversed().filter { file in
      guard seen.insert(Array(file.path.utf8)).inserted else { return false }
      return try Int.fetchOne(find, arguments: [file.path]) == 0
    }.reversed()
  }

  private mutating func write(_ analyses: [ContentHash: ImageAnalysis], version: Int) throws {
    let statement = try database.cachedStatement(sql: StoredAnalysis.insertion(conflict))
    // In order, so that the same batches make the same file.
    for (hash, analysis) in analyses.sorted(by: { $0.key < $1.key }) {
      let key: StatementArguments = [try contentID(of: hash), version]
      try statement.execute(arguments: key + StoredAnalysis.arguments(analysis))
      guard database.changesCount > 0 else { continue }
      changes.analyses += 1
      try write(gridOf: analysis.fingerprint, key: key)
    }
  }

  /// Puts the grid of a fingerprint in the place of one that may be there.
  private func write(gridOf fingerprint: PictureFingerprint?, key: StatementArguments) throws {
    if let fingerprint {
      try database.cachedStatement(
        sql: Conflict.replace.insertion(into: "fingerprintGrid (content, version, luma)", values: "(?, ?, ?)")
      ).execute(arguments: key + [Data(fingerprint.grid)])
    } else {
      try database.cachedStatement(sql: "DELETE FROM fingerprintGrid WHERE content = ? AND version = ?")
        .execute(arguments: key)
    }
  }

  private mutating func write(_ embeddings: [ContentHash: Embedding], model: ModelIdentity) throws {
    guard let dimension = embeddings.values.first?.dimension else { return }
    try database.execute(
      sql: "INSERT INTO model (name, revision, dimension) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      arguments: [model.name, model.revision, dimension])
    guard let stored = try StoredModel(model, in: database) else {
      throw DamagedRecord(reason: "the model \(model) was stored and is not there")
    }
    let statement = try database.cachedStatement(
      sql: conflict.insertion(into: "embedding (content, model, vector)", values: "(?, ?, ?)"))
    for (hash, embedding) in embeddings.sorted(by: { $0.key < $1.key }) {
      guard embedding.dimension == stored.dimension else {
        throw RefusedBatch(
          reason: "\(model) has \(stored.dimension) components here, not \(embedding.dimension): "
            + "two models go by one name")
      }
      try statement.execute(arguments: [try contentID(of: hash), stored.id, VectorBlob.encode(embedding)])
      changes.embeddings += database.changesCount
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
      changes.contents += 1
    }
    contentIDs[hash] = id
    return id
  }
}
