import Catalog
import GRDB

extension SQLiteCatalog {
  /// Writes the file anew without the room that holds nothing any more.
  ///
  /// It takes free disk space of up to twice what the catalog holds, half of it in the folder for temporary
  /// files. Until the end the old content stays: a process that is killed, or a disk that runs full, changes
  /// nothing.
  ///
  /// - Returns: What the catalog took before and takes now, in bytes.
  /// - Throws: ``CatalogError``: `diskFull` when there is not enough room, `busy` when another process
  ///   writes for more than ten seconds.
  public func compact() async throws -> (before: Int64, after: Int64) {
    let before = byteCount
    do {
      try await pool.writeWithoutTransaction { database in
        try database.execute(sql: "VACUUM")
        // The new content lies beside the file until it is folded in. Another process that reads just now
        // keeps that from happening, which costs no more than room.
        try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL {
      throw CatalogError(
        .diskFull, subject: path,
        reason: "compacting needs \((before + 999_999) / 1_000_000) MB free on this disk, and as much for "
          + "temporary files; nothing was changed")
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      throw CatalogError(
        .busy, subject: path, reason: "another process uses the catalog; compact it when that is done")
    } catch {
      throw CatalogError.translating(error, path: path)
    }
    return (before, byteCount)
  }
}
