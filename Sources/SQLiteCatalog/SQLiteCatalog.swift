public import Catalog
import Foundation
import GRDB

/// A catalog in one SQLite file.
///
/// Reading goes on while one process writes; a second writer waits up to ten
/// seconds for the first. What a finished ``write(_:key:)`` stored survives the
/// sudden end of the process. Beside the file SQLite keeps two more while it is
/// open, with `-wal` and `-shm` after its name; they belong to it.
///
/// Cancelling the task that awaits a method ends it with `CancellationError`,
/// with nothing changed.
public final class SQLiteCatalog: CatalogStore {
  /// What to do when there is no catalog at the path.
  public enum Mode: Sendable, Hashable, CaseIterable {
    /// Make an empty one, and the folder that holds it if that alone is missing.
    case create
    /// Fail with `notFound`.
    ///
    /// A catalog that cannot be written, on a read-only disk or by its permissions, is opened all the same
    /// and only read: what would write fails with `unavailable`.
    case existing
    /// Fail with `notFound`, and never write.
    case readOnly
  }

  /// The path of the file.
  public let path: String

  /// Whether it can only be read.
  public let isReadOnly: Bool

  let pool: DatabasePool

  /// Opens a catalog, bringing an older one up to date unless it is only read.
  ///
  /// Blocking: call it from a worker.
  ///
  /// - Parameters:
  ///   - path: The absolute path of the file.
  ///   - mode: What to do when there is none.
  /// - Throws: ``CatalogError``: `notFound` when there is none to open, `damaged` for a file that is
  ///   something else or broken, `newerVersion`, `unavailable`, `busy` or `diskFull`.
  public convenience init(path: String, mode: Mode) throws {
    try self.init(path: path, mode: mode, pageLimit: nil)
  }

  /// Opens a catalog that cannot grow beyond a number of pages, as on a full disk.
  init(path: String, mode: Mode, pageLimit: Int?) throws {
    self.path = path
    do {
      let file = try CatalogFile(path: path).condition(orMakeWayFor: mode)
      isReadOnly = file.isReadOnly || mode == .readOnly
      guard !isReadOnly || file.schemaVersion == Schema.currentVersion else {
        throw CatalogError.olderVersion(path: path, version: file.schemaVersion)
      }
      var configuration = Self.configuration(pageLimit: pageLimit)
      configuration.readonly = file.isReadOnly
      pool = try DatabasePool(path: file.name, configuration: configuration)
      if isReadOnly {
        // Where writing is possible SQLite may still have to mend what a killed process left; nothing else is
        // let through.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = 1") }
      } else if file.schemaVersion < Schema.currentVersion {
        try pool.write { try Schema.migrate($0, path: path) }
      }
    } catch {
      throw CatalogError.translating(error, path: path)
    }
  }

  /// Closes the file and folds what SQLite keeps beside it back in.
  ///
  /// Blocking, and optional: a catalog that is never closed loses nothing. Every later call fails.
  ///
  /// - Throws: ``CatalogError`` with code `busy` while a call is under way.
  public func close() throws {
    do {
      // Only the last connection to close folds in, and only if it may write; GRDB closes the writer first.
      // Who only reads leaves the file as it is, to the last byte.
      if !isReadOnly { pool.invalidateReadOnlyConnections() }
      try pool.close()
    } catch {
      throw CatalogError.translating(error, path: path)
    }
  }

  static func configuration(pageLimit: Int?) -> Configuration {
    var configuration = Configuration()
    configuration.label = "PinPalettes catalog"
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      // In KiB. Digests are looked up all over their index, which has to stay in memory.
      try database.execute(sql: "PRAGMA cache_size = -32768")
      guard !database.configuration.readonly else { return }
      // Has an effect on a new file only, and only before the first page is written.
      try database.execute(sql: "PRAGMA page_size = \(Schema.pageSize)")
      if let pageLimit { try database.execute(sql: "PRAGMA max_page_count = \(pageLimit)") }
    }
    return configuration
  }
}

extension SQLiteCatalog {
  func read<Value: Sendable>(_ body: @Sendable @escaping (Database) throws -> Value) async throws -> Value {
    do {
      return try await pool.read(body)
    } catch {
      throw CatalogError.translating(error, path: path)
    }
  }

  /// Runs `body` in a transaction, undone if it throws.
  func write<Value: Sendable>(_ body: @Sendable @escaping (Database) throws -> Value) async throws -> Value {
    do {
      return try await pool.write(body)
    } catch {
      throw CatalogError.translating(error, path: path)
    }
  }
}
