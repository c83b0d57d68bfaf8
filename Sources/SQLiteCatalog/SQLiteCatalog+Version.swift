import GRDB

extension SQLiteCatalog {
  /// The version of the SQLite library in use, such as `3.40.1`.
  public static var libraryVersion: String {
    get throws {
      try DatabaseQueue().read { try String.fetchOne($0, sql: "SELECT sqlite_version()") } ?? "unknown"
    }
  }
}
