import Catalog
import Foundation
import PinPalettesTesting
import SQLiteCatalog
import Testing

struct DamageTests {
  /// A zero vector, one that is not a number, one of length 2, one cut short, none.
  @Test(arguments: [
    "zeroblob(64)", "x'0000c07f" + String(repeating: "00", count: 60) + "'",
    "x'00000040" + String(repeating: "00", count: 60) + "'",
    "substr(vector, 1, 60)", "x''",
  ])
  func reportsADamagedVector(sql: String) async throws {
    try await withDamagedCatalog("UPDATE embedding SET vector = \(sql)") { catalog in
      let one = await #expect(throws: CatalogError.self) {
        try await catalog.embedding(of: .sample(1), key: .sample())
      }
      #expect(one?.code == .damaged)
      let all = await #expect(throws: CatalogError.self) { try await catalog.embeddings(key: .sample()) }
      #expect(all?.code == .damaged)
    }
  }

  /// No swatch, half a swatch, a share that is not a number.
  @Test(arguments: ["x''", "substr(palette, 1, 5)", "x'102030000000000000f87f'"])
  func reportsADamagedPalette(sql: String) async throws {
    try await withDamagedCatalog("UPDATE analysis SET palette = \(sql)") { catalog in
      let error = await #expect(throws: CatalogError.self) {
        try await catalog.analyses(of: [.sample(1)], key: .sample())
      }
      #expect(error?.code == .damaged)
    }
  }

  /// A key and a template that do not exist, scores that are none, too few or too high.
  @Test(arguments: [
    "tonalKey = 'medium'", "harmony = 'Z'", "namedVibes = ''", "namedVibes = '{}'",
    "namedVibes = json_set(namedVibes, '$.noir', 2)",
  ])
  func reportsADamagedVibe(change: String) async throws {
    try await withDamagedCatalog("UPDATE analysis SET \(change)") { catalog in
      let error = await #expect(throws: CatalogError.self) {
        try await catalog.analyses(of: [.sample(1)], key: .sample())
      }
      #expect(error?.code == .damaged)
    }
  }

  /// A hash cut short, no grid, a grid without its hash, a grid cut short, a moment in no year.
  @Test(arguments: [
    "UPDATE analysis SET fingerprint = x'00'", "DELETE FROM fingerprintGrid",
    "UPDATE analysis SET fingerprint = NULL", "UPDATE fingerprintGrid SET luma = x'00'",
    "UPDATE analysis SET captureSeconds = 9223372036854775807",
  ])
  func reportsADamagedFingerprintOrMoment(sql: String) async throws {
    try await withDamagedCatalog("PRAGMA ignore_check_constraints = 1; " + sql) { catalog in
      let error = await #expect(throws: CatalogError.self) {
        try await catalog.analyses(of: [.sample(1)], key: .sample())
      }
      #expect(error?.code == .damaged)
    }
  }

  /// A search reads no grid, and so misses none.
  @Test func searchesWithoutTheGrids() async throws {
    try await withDamagedCatalog("DELETE FROM fingerprintGrid") { catalog in
      let records = try await catalog.searchRecords(after: nil, limit: 9, analysisVersion: 1, model: nil)
      #expect(records.map { $0.perceptualHash != nil } == [true])
    }
  }

  /// Gone, and of another length.
  @Test(arguments: ["DELETE FROM state", "UPDATE state SET token = x'00'"])
  func reportsADamagedState(sql: String) async throws {
    try await withDamagedCatalog("PRAGMA ignore_check_constraints = 1; " + sql) { catalog in
      let error = await #expect(throws: CatalogError.self) { try await catalog.state() }
      #expect(error?.code == .damaged)
    }
  }

  @Test func reportsADigestOfAnotherLength() async throws {
    try await withDamagedCatalog("PRAGMA ignore_check_constraints = 1; UPDATE content SET hash = x'00'") {
      catalog in
      let error = await #expect(throws: CatalogError.self) { try await catalog.files(under: "/p") }
      #expect(error?.code == .damaged)
    }
  }

  @Test func reportsAMissingTable() async throws {
    try await withDamagedCatalog("DROP TABLE analysis") { catalog in
      let error = await #expect(throws: CatalogError.self) { try await catalog.summary() }
      #expect(error?.code == .damaged)
    }
  }

  @Test func reportsOverwrittenPages() async throws {
    try await withTemporaryFolder { folder in
      let file = folder.appending(path: "catalog")
      try await makeCatalog(at: file.path)
      var bytes = try Data(contentsOf: file)
      // The first page, with the header, stays: the file still says that it is a catalog.
      for index in bytes.indices.dropFirst(16_384) { bytes[index] = 0xA5 }
      try bytes.write(to: file)
      let error = await #expect(throws: CatalogError.self) {
        let catalog = try SQLiteCatalog(path: file.path, mode: .existing)
        _ = try await catalog.files(under: "/")
      }
      #expect(error?.code == .damaged)
      #expect(error?.subject == file.path)
    }
  }

  private func withDamagedCatalog(
    _ sql: String, _ body: (SQLiteCatalog) async throws -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "catalog").path
      try await makeCatalog(at: path)
      try await edit(path, sql)
      let catalog = try SQLiteCatalog(path: path, mode: .existing)
      try await body(catalog)
      try catalog.close()
    }
  }

  private func makeCatalog(at path: String) async throws {
    let catalog = try SQLiteCatalog(path: path, mode: .create)
    try await catalog.write(.sample(1, path: "/p/1"), key: .sample())
    try catalog.close()
  }
}
