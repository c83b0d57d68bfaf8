import Catalog
import Foundation
import GRDB

/// One look at every page and every record, in one transaction.
struct VerificationRun {
  private let database: Database
  private let path: String
  private let limit: Int
  private var damage: [CatalogVerification.Damage] = []
  private var damageCount = 0
  private var (files, analyses, embeddings) = (0, 0, 0)

  init(database: Database, path: String, limit: Int) {
    self.database = database
    self.path = path
    self.limit = limit
  }

  var result: CatalogVerification {
    CatalogVerification(
      damage: damage, damageCount: damageCount, files: files, analyses: analyses, embeddings: embeddings)
  }

  mutating func run() throws {
    // Each goes on where the one before has found damage: pages that are lost need not hold all records.
    try step { try $0.checkPages() }
    try step { try $0.checkReferences() }
    try step { try $0.checkFiles() }
    try step { try $0.checkAnalyses() }
    try step { try $0.checkEmbeddings() }
  }

  /// Runs a part; what SQLite cannot read in it is damage of the file.
  private mutating func step(_ body: (inout VerificationRun) throws -> Void) throws {
    do {
      try body(&self)
    } catch let error as DatabaseError where [.SQLITE_CORRUPT, .SQLITE_ERROR].contains(error.resultCode) {
      add(path, error.message ?? "it cannot be read to its end")
    } catch let error as DamagedRecord {
      add(path, error.reason)
    }
  }

  private mutating func checkPages() throws {
    // SQLite stops counting at the number it is given.
    let lines = try String.fetchCursor(database, sql: "PRAGMA integrity_check(\(max(1, limit)))")
    while let line = try lines.next() { if line != "ok" { add(path, line) } }
  }

  private mutating func checkReferences() throws {
    let rows = try Row.fetchCursor(database, sql: "PRAGMA foreign_key_check")
    while let row = try rows.next() {
      let (table, parent) = (try row.value(String.self, at: 0), try row.value(String.self, at: 2))
      add(path, "a record of the table \(table) refers to one of \(parent) that is not there")
    }
  }

  private mutating func checkFiles() throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT path, byteCount, modifiedNanoseconds, hash
        FROM file LEFT JOIN content ON content.id = file.content ORDER BY path
        """)
    while let row = try rows.next() {
      files += 1
      let name: String? = String.fromDatabaseValue(row[0])
      let fault = try Self.fault {
        _ = try row.value(String.self, at: 0)
        _ = try row.value(Int64.self, at: 1)
        _ = try row.value(Int64.self, at: 2)
        _ = try row.contentHash(at: 3)
      }
      if let fault { add(name ?? path, fault) }
    }
  }

  private mutating func checkAnalyses() throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT content, \(StoredAnalysis.allColumns) FROM \(StoredAnalysis.tables)
        ORDER BY content, version
        """)
    while let row = try rows.next() {
      analyses += 1
      let content = Int64.fromDatabaseValue(row[0])
      let fault = try Self.fault { _ = try StoredAnalysis.analysis(row, from: 1) }
      if let fault { try add(content: content, fault) }
    }
  }

  private mutating func checkEmbeddings() throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT embedding.content, vector, dimension, name, revision
        FROM embedding LEFT JOIN model ON model.id = embedding.model ORDER BY embedding.id
        """)
    while let row = try rows.next() {
      embeddings += 1
      let content = Int64.fromDatabaseValue(row[0])
      let fault = try Self.fault {
        let dimension = try row.value(Int.self, at: 2)
        guard StoredModel.dimensions.contains(dimension) else {
          throw DamagedRecord(reason: "its model has \(dimension) components")
        }
        _ = try row.embedding(at: 1, dimension: dimension)
      }
      if let fault { try add(content: content, fault) }
    }
  }

  /// What damage `body` runs into.
  private static func fault(_ body: () throws -> Void) throws -> String? {
    do {
      try body()
      return nil
    } catch let error as DamagedRecord {
      return error.reason
    }
  }

  /// Notes damage of a content; whose it is takes a search and is only found out where it will be said.
  private mutating func add(content: Int64?, _ reason: String) throws {
    add(damage.count < limit ? try subject(of: content) : path, reason)
  }

  private mutating func add(_ subject: String, _ reason: String) {
    damageCount += 1
    if damage.count < limit { damage.append(CatalogVerification.Damage(subject: subject, reason: reason)) }
  }

  /// The first path of a content, its digest where no file has it.
  private func subject(of content: Int64?) throws -> String {
    guard let content else { return path }
    let file = try Row.fetchOne(
      database, sql: "SELECT path FROM file WHERE content = ? ORDER BY path LIMIT 1", arguments: [content])
    if let file, let path = String.fromDatabaseValue(file[0]) { return path }
    let hash = try Row.fetchOne(database, sql: "SELECT hash FROM content WHERE id = ?", arguments: [content])
    return hash.flatMap { Data.fromDatabaseValue($0[0]) }.flatMap { data in
      data.withUnsafeBytes { ContentHash(copying: $0) }.map { "content \($0)" }
    } ?? path
  }
}
