import Catalog
import Foundation
import GRDB
import PinPalettesTesting
import Testing

@testable import SQLiteCatalog

/// Opening catalogs of older versions.
struct MigrationTests {
  @Test func keepsFilesAndEmbeddingsOfVersionOne() async throws {
    try await withVersionOneCatalog { catalog in
      let embedded = try await catalog.embeddings(key: .sample())
      #expect(embedded.map(\.path) == ["/p/1"])
      #expect(embedded.map(\.embedding) == [.sample(1)])
      #expect(try await catalog.files(under: "/p") == [.sample("/p/1")])
    }
  }

  @Test func asksForTheAnalysesOfVersionOneAnewAndForNothingElse() async throws {
    try await withVersionOneCatalog { catalog in
      for version in [1, 2] {
        let missing = try await catalog.missing(of: [.sample(1)], key: .sample(version: version))
        #expect(missing.analyses == [.sample(1)])
        #expect(missing.embeddings.isEmpty)
      }
      #expect(try await catalog.summary().analyses == 0)
    }
  }

  @Test func storesAnalysesInACatalogOfVersionOne() async throws {
    try await withVersionOneCatalog { catalog in
      var batch = CatalogBatch()
      batch.analyses[.sample(1)] = .sample(1)
      try await catalog.write(batch, key: .sample(version: 2))
      let stored = try await catalog.analyses(of: [.sample(1)], key: .sample(version: 2))
      #expect(stored == [.sample(1): .sample(1)])
    }
  }

  @Test func marksTheFileAsCurrent() async throws {
    try await withVersionOneCatalog { catalog in
      let version = try await catalog.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
      #expect(version == Schema.currentVersion)
    }
  }

  /// Makes a catalog by the first schema with one file, its analysis and its embedding, and opens it.
  private func withVersionOneCatalog(_ body: (SQLiteCatalog) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "catalog").path
      let queue = try DatabaseQueue(path: path)
      try await queue.write { database in
        try database.execute(sql: Schema.migrations[0])
        let file = CatalogedFile.sample("/p/1")
        try database.execute(
          sql: """
            INSERT INTO content VALUES (1, ?);
            INSERT INTO model VALUES (1, 'test', '1', 16);
            INSERT INTO file VALUES (?, ?, ?, 1);
            INSERT INTO analysis VALUES (1, 1, 640, 480, x'', 1, 2, 3, 4, 5, 6, 0.7);
            INSERT INTO embedding VALUES (1, 1, 1, ?);
            PRAGMA application_id = \(Schema.applicationID);
            PRAGMA user_version = 1;
            """,
          arguments: [
            Data(file.contentHash.bytes), file.path, file.byteCount, file.modifiedNanoseconds,
            VectorBlob.encode(.sample(1)),
          ])
      }
      try queue.close()
      let catalog = try SQLiteCatalog(path: path, mode: .existing)
      try await body(catalog)
      try catalog.close()
    }
  }
}
