import Catalog
import Foundation
import GRDB

/// What lies at the path of a catalog, looked at without changing it.
///
/// Opening a database for writing turns it into write-ahead mode; another
/// program's file must be recognized before that happens.
struct CatalogFile {
  let path: String

  /// The version of the schema in the file, 0 where there is nothing yet and `mode` allows to begin.
  func schemaVersion(orMakeWayFor mode: SQLiteCatalog.Mode) throws -> Int {
    var isFolder = ObjCBool(false)
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      guard mode == .create else {
        throw CatalogError(
          .notFound, subject: path, reason: "there is no catalog; index some pictures first")
      }
      try makeFolder()
      return 0
    }
    guard !isFolder.boolValue else {
      throw CatalogError(.unavailable, subject: path, reason: "a folder, not a catalog file")
    }
    return try schemaVersionOfFile(mode: mode)
  }

  private func schemaVersionOfFile(mode: SQLiteCatalog.Mode) throws -> Int {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    let file = try DatabaseQueue(path: path, configuration: configuration)
    let (application, version, isEmpty) = try file.read {
      (
        try Int.fetchOne($0, sql: "PRAGMA application_id") ?? 0,
        try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0,
        try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM sqlite_schema") == 0
      )
    }
    // So ends a process that was stopped between making the file and its first transaction.
    if isEmpty && application == 0 && version == 0 {
      guard mode == .create else {
        throw CatalogError(
          .notFound, subject: path, reason: "the catalog is empty; index some pictures first")
      }
      return 0
    }
    guard application == Schema.applicationID, version >= 1 else {
      throw CatalogError(
        .damaged, subject: path, reason: "not a PinPalettes catalog but another program's database")
    }
    guard version <= Schema.currentVersion else {
      throw CatalogError.newerVersion(path: path, version: version)
    }
    return version
  }

  /// Makes the folder of the file if its own folder is there: a mistyped path is not built up from nothing.
  private func makeFolder() throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    guard !FileManager.default.fileExists(atPath: folder.path) else { return }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    } catch {
      // Another process may have made it meanwhile, which serves as well.
      guard !FileManager.default.fileExists(atPath: folder.path) else { return }
      throw CatalogError(
        .unavailable, subject: path,
        reason: "the folder \(folder.path) cannot be made; name another place for the catalog")
    }
  }
}
