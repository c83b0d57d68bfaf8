import Catalog
import Foundation
import GRDB
import PinPalettesTesting
import Testing

@testable import SQLiteCatalog

/// What keeps a catalog of 300,000 pictures fast.
struct IndexUseTests {
  @Test(arguments: [
    (
      "SELECT * FROM file WHERE path >= '/a/' AND path < '/a0' ORDER BY path", "SEARCH file USING PRIMARY KEY"
    ),
    ("SELECT id FROM content WHERE hash = x'00'", "SEARCH content USING COVERING INDEX"),
    ("SELECT vector FROM embedding WHERE model = 1 AND content = 1", "SEARCH embedding USING INDEX"),
  ])
  func searchesRatherThanScans(sql: String, expected: String) async throws {
    try await withTemporaryFolder { folder in
      let catalog = try SQLiteCatalog(path: folder.appending(path: "catalog").path, mode: .create)
      let plan = try await catalog.pool.read { database in
        try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String }
      }
      #expect(plan.count == 1)
      #expect(plan.first?.hasPrefix(expected) == true, "\(plan)")
      try catalog.close()
    }
  }

  /// One look-up in each table for each file, in the order in which the files lie.
  @Test func answersAScanByLookUpsAlone() async throws {
    try await withTemporaryFolder { folder in
      let catalog = try SQLiteCatalog(path: folder.appending(path: "catalog").path, mode: .create)
      let plan = try await catalog.pool.read { database in
        try Row.fetchAll(
          database,
          sql: """
            EXPLAIN QUERY PLAN SELECT path,
              EXISTS (SELECT 1 FROM analysis WHERE analysis.content = file.content AND version = 1)
              AND EXISTS (SELECT 1 FROM embedding WHERE embedding.content = file.content AND model = 1)
            FROM file WHERE path >= '/a/' AND path < '/a0' ORDER BY path
            """
        ).map { $0["detail"] as String }
      }
      #expect(plan.allSatisfy { !$0.hasPrefix("SCAN") && !$0.contains("TEMP B-TREE") }, "\(plan)")
      #expect(plan.contains { $0.hasPrefix("SEARCH embedding USING COVERING INDEX") }, "\(plan)")
      try catalog.close()
    }
  }

  /// A snapshot of a library is made from one walk along the files, which sorts nothing and reads no grid.
  @Test func handsOverWhatASearchNeedsByLookUpsAlone() async throws {
    try await withTemporaryFolder { folder in
      let catalog = try SQLiteCatalog(path: folder.appending(path: "catalog").path, mode: .create)
      let plan = try await catalog.pool.read { database in
        try Row.fetchAll(
          database, sql: "EXPLAIN QUERY PLAN " + SQLiteCatalog.searchSQL, arguments: [1, 1, "", 9]
        ).map { $0["detail"] as String }
      }
      #expect(plan.allSatisfy { $0.hasPrefix("SEARCH") }, "\(plan)")
      try catalog.close()
    }
  }

  /// A page of 4,096 bytes would hold one embedding and leave the other half empty.
  @Test func storesAnEmbeddingInLittleMoreThanItsBytes() async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "catalog").path
      let catalog = try SQLiteCatalog(path: path, mode: .create)
      var batch = CatalogBatch()
      for number in 0..<500 { batch.embeddings[.sample(number)] = .sample(number, dimension: 512) }
      try await catalog.write(batch, key: .sample())
      try catalog.close()
      let size = try #require(try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
      #expect(size < 500 * 2048 * 3 / 2)
    }
  }
}
