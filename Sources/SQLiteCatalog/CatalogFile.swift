import Catalog
import Foundation
import GRDB

/// What lies at the path of a catalog, looked at without changing it.
///
/// Opening a database for writing turns it into write-ahead mode; another
/// program's file must be recognized before that happens.
struct CatalogFile {
  let path: String

  /// What opening a catalog has to know beforehand.
  struct Condition {
    /// The version of the schema in the file, 0 where there is nothing yet.
    let schemaVersion: Int
    /// What SQLite is given to open it by.
    let name: String
    /// Whether it can only be read.
    let isReadOnly: Bool
  }

  /// Looks at the file; where there is nothing yet, `mode` has to allow to begin.
  func condition(orMakeWayFor mode: SQLiteCatalog.Mode) throws -> Condition {
    var isFolder = ObjCBool(false)
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      guard mode == .create else {
        throw CatalogError(
          .notFound, subject: path, reason: "there is no catalog; index some pictures first")
      }
      try makeFolder()
      return Condition(schemaVersion: 0, name: path, isReadOnly: false)
    }
    guard !isFolder.boolValue else {
      throw CatalogError(.unavailable, subject: path, reason: "a folder, not a catalog file")
    }
    // Who wants to begin one is told by SQLite what keeps him from writing.
    let isReadOnly = mode != .create && !isWritable
    do {
      return Condition(
        schemaVersion: try schemaVersion(by: path, mode: mode), name: path, isReadOnly: isReadOnly)
    } catch let error as DatabaseError
      where isReadOnly && [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
    {
      // Beside a file in write-ahead mode SQLite needs two more, which it cannot make here. Where they are
      // not there nobody writes, and the file may be read as if nobody ever would.
      let name = try immutableName()
      return Condition(
        schemaVersion: try schemaVersion(by: name, mode: mode), name: name, isReadOnly: true)
    }
  }

  /// Whether the file may be written, and others beside it.
  private var isWritable: Bool {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    return access(path, W_OK) == 0 && access(folder, W_OK) == 0
  }

  /// The name that has SQLite read the file alone.
  ///
  /// Source: “Uniform Resource Identifiers”, <https://www.sqlite.org/uri.html>, `immutable`.
  private func immutableName() throws -> String {
    var status = stat()
    guard stat(path + "-wal", &status) != 0 || status.st_size == 0 else {
      throw CatalogError(
        .unavailable, subject: path,
        reason: "its last batches lie in a file beside it, ending in -wal, that cannot be folded in where "
          + "nothing can be written; open it once on a disk that can be")
    }
    var plain = CharacterSet.urlPathAllowed
    plain.remove(charactersIn: "?#%;")
    let encoded = path.addingPercentEncoding(withAllowedCharacters: plain) ?? path
    return "file:\(encoded)?immutable=1"
  }

  private func schemaVersion(by name: String, mode: SQLiteCatalog.Mode) throws -> Int {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    let file = try DatabaseQueue(path: name, configuration: configuration)
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
