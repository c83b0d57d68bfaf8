import Catalog
import Foundation
import GRDB
import PinPalettesTesting
import Testing

@testable import SQLiteCatalog

struct OpeningTests {
  @Test(arguments: [SQLiteCatalog.Mode.existing, .readOnly])
  func refusesToOpenWhatIsNotThere(mode: SQLiteCatalog.Mode) async throws {
    try await withTemporaryFolder { folder in
      let error = openingError(folder.appending(path: "catalog").path, mode)
      #expect(error?.code == .notFound)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(left.isEmpty)
    }
  }

  @Test func makesTheFileAndItsFolder() async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: ".pinpalettes/catalog").path
      try SQLiteCatalog(path: path, mode: .create).close()
      try SQLiteCatalog(path: path, mode: .existing).close()
    }
  }

  @Test func makesNoFoldersAboveItsOwn() async throws {
    try await withTemporaryFolder { folder in
      #expect(
        openingError(folder.appending(path: "mistyped/folder/catalog").path, .create)?.code == .unavailable)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(left.isEmpty)
    }
  }

  @Test(arguments: SQLiteCatalog.Mode.allCases)
  func refusesAFolder(mode: SQLiteCatalog.Mode) async throws {
    try await withTemporaryFolder { folder in
      #expect(openingError(folder.path, mode)?.code == .unavailable)
    }
  }

  @Test func refusesAPlaceThatCannotHoldFiles() {
    #expect(openingError("/dev/null/catalog", .create)?.code == .unavailable)
  }

  @Test(
    .enabled(if: geteuid() != 0, "the superuser may write everywhere"), arguments: SQLiteCatalog.Mode.allCases
  )
  func refusesToWriteWithoutPermission(mode: SQLiteCatalog.Mode) async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "catalog").path
      try SQLiteCatalog(path: path, mode: .create).close()
      try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
      let error = await #expect(throws: CatalogError.self) {
        let catalog = try SQLiteCatalog(path: path, mode: mode)
        try await catalog.write(.sample(1, path: "/p/1"), key: .sample())
      }
      #expect(error?.code == .unavailable)
    }
  }

  @Test(arguments: SQLiteCatalog.Mode.allCases)
  func refusesAFileThatIsNoDatabase(mode: SQLiteCatalog.Mode) async throws {
    try await withTemporaryFolder { folder in
      let file = folder.appending(path: "notes.txt")
      try Data(repeating: UInt8(ascii: "x"), count: 5000).write(to: file)
      let error = try #require(openingError(file.path, mode))
      #expect(error.code == .damaged)
      #expect(error.reason.hasPrefix("not a PinPalettes catalog"))
      #expect(try Data(contentsOf: file).count == 5000)
    }
  }

  @Test(arguments: SQLiteCatalog.Mode.allCases)
  func leavesAnotherProgramsDatabaseAlone(mode: SQLiteCatalog.Mode) async throws {
    try await withTemporaryFolder { folder in
      let file = folder.appending(path: "contacts.sqlite")
      let other = try DatabaseQueue(path: file.path)
      try await other.write {
        try $0.execute(sql: "CREATE TABLE contact (name TEXT); PRAGMA user_version = 1")
      }
      try other.close()
      let bytes = try Data(contentsOf: file)
      let error = try #require(openingError(file.path, mode))
      #expect(error.code == .damaged)
      #expect(error.reason.hasPrefix("not a PinPalettes catalog"))
      #expect(try Data(contentsOf: file) == bytes)
    }
  }

  @Test(arguments: SQLiteCatalog.Mode.allCases)
  func refusesACatalogFromTheFuture(mode: SQLiteCatalog.Mode) async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "catalog").path
      try SQLiteCatalog(path: path, mode: .create).close()
      try await edit(path, "PRAGMA user_version = 99")
      let error = try #require(openingError(path, mode))
      #expect(error.code == .newerVersion)
      #expect(
        error.reason
          == "made by a newer version of PinPalettes (schema 99, this one reads up to \(Schema.currentVersion))"
      )
    }
  }

  /// An empty file is what a process leaves that was stopped before its first transaction.
  @Test func beginsAnewInAnEmptyFile() async throws {
    try await withTemporaryFolder { folder in
      let file = folder.appending(path: "catalog")
      try Data().write(to: file)
      #expect(openingError(file.path, .existing)?.code == .notFound)
      #expect(openingError(file.path, .readOnly)?.code == .notFound)
      let catalog = try SQLiteCatalog(path: file.path, mode: .create)
      #expect(try await catalog.summary().files == 0)
      try catalog.close()
    }
  }

  @Test func remembersAcrossOpenings() async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "catalog").path
      let first = try SQLiteCatalog(path: path, mode: .create)
      try await first.write(.sample(1, path: "/p/1"), key: .sample())
      try first.close()
      let second = try SQLiteCatalog(path: path, mode: .existing)
      #expect(try await second.files(under: "/p") == [.sample("/p/1")])
      try second.close()
    }
  }

  @Test func leavesOneFileBehindWhenClosed() async throws {
    try await withTemporaryFolder { folder in
      let catalog = try SQLiteCatalog(path: folder.appending(path: "catalog").path, mode: .create)
      try await catalog.write(.sample(1, path: "/p/1"), key: .sample())
      try catalog.close()
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["catalog"])
    }
  }

  private func openingError(_ path: String, _ mode: SQLiteCatalog.Mode) -> CatalogError? {
    #expect(throws: CatalogError.self) { try SQLiteCatalog(path: path, mode: mode) }
  }
}
