import Catalog
import Foundation
import GRDB
import PinPalettesTesting
import Testing

@testable import SQLiteCatalog

/// Opening catalogs of older versions.
struct MigrationTests {
  /// The versions that have been released, before this one.
  static let versions = Array(1..<Schema.currentVersion)

  @Test(arguments: versions)
  func keepsFilesAndEmbeddings(version: Int) async throws {
    try await withCatalog(ofVersion: version) { catalog in
      let embedded = try await catalog.embeddings(key: .sample())
      #expect(embedded.map(\.path) == ["/p/1"])
      #expect(embedded.map(\.embedding) == [.sample(1)])
      #expect(try await catalog.files(under: "/p") == [.sample("/p/1")])
    }
  }

  @Test(arguments: versions)
  func asksForTheAnalysesAnewAndForNothingElse(version: Int) async throws {
    try await withCatalog(ofVersion: version) { catalog in
      for version in 1...Schema.currentVersion {
        let missing = try await catalog.missing(of: [.sample(1)], key: .sample(version: version))
        #expect(missing.analyses == [.sample(1)])
        #expect(missing.embeddings.isEmpty)
      }
      #expect(try await catalog.summary().analyses == 0)
    }
  }

  @Test(arguments: versions)
  func storesAnalyses(version: Int) async throws {
    try await withCatalog(ofVersion: version) { catalog in
      var batch = CatalogBatch()
      batch.analyses[.sample(1)] = .sample(1)
      try await catalog.write(batch, key: .sample(version: 3))
      let stored = try await catalog.analyses(of: [.sample(1)], key: .sample(version: 3))
      #expect(stored == [.sample(1): .sample(1)])
    }
  }

  @Test(arguments: versions)
  func givesTheFileAStateThatChanges(version: Int) async throws {
    try await withCatalog(ofVersion: version) { catalog in
      let state = try await catalog.state()
      _ = try await catalog.removeFiles(at: ["/p/1"])
      #expect(try await catalog.state() != state)
    }
  }

  @Test(arguments: versions)
  func leavesASoundFile(version: Int) async throws {
    try await withCatalog(ofVersion: version) { catalog in
      let verification = try await catalog.verify()
      #expect(verification.isSound)
    }
  }

  @Test(arguments: versions)
  func marksTheFileAsCurrent(version: Int) async throws {
    try await withCatalog(ofVersion: version) { catalog in
      let version = try await catalog.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
      #expect(version == Schema.currentVersion)
    }
  }

  /// Makes a catalog by an older schema with one file, its analysis and its embedding, and opens it.
  private func withCatalog(
    ofVersion version: Int, _ body: (SQLiteCatalog) async throws -> Void
  ) async throws {
    let analysis = try #require(
      [
        1: "1, 1, 640, 480, x'', 1, 2, 3, 4, 5, 6, 0.7",
        2: "1, 2, 640, 480, x'', 1, 2, 3, 4, 5, 6, 0.7, 0.5, 1, NULL, 'low', 'i', 0, 0, '{}'",
      ][version], "what an analysis of version \(version) looks like")
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "catalog").path
      let queue = try DatabaseQueue(path: path)
      try await queue.write { database in
        for migration in Schema.migrations[..<version] { try database.execute(sql: migration) }
        let file = CatalogedFile.sample("/p/1")
        try database.execute(
          sql: """
            INSERT INTO content VALUES (1, ?);
            INSERT INTO model VALUES (1, 'test', '1', 16);
            INSERT INTO file VALUES (?, ?, ?, 1);
            INSERT INTO analysis VALUES (\(analysis));
            INSERT INTO embedding VALUES (1, 1, 1, ?);
            PRAGMA application_id = \(Schema.applicationID);
            PRAGMA user_version = \(version);
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
