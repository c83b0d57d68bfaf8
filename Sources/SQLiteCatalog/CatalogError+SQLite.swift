import Catalog
import GRDB

/// A record that cannot be what was once written.
struct DamagedRecord: Error {
  /// What is wrong, as a clause.
  let reason: String
}

/// A batch that must not be stored: what is in the catalog is in order.
struct RefusedBatch: Error {
  /// What is wrong, as a clause.
  let reason: String
}

extension CatalogError {
  /// The catalog's own error for one of SQLite's; any other error, such as a cancellation, as it is.
  static func translating(_ error: any Error, path: String) -> any Error {
    switch error {
    case let error as DatabaseError: CatalogError(error, path: path)
    case let error as DamagedRecord:
      CatalogError(.damaged, subject: path, reason: "\(error.reason); \(Self.remedy)")
    case let error as RefusedBatch: CatalogError(.damaged, subject: path, reason: error.reason)
    default: error
    }
  }

  /// The error for a file whose schema this build does not know yet.
  static func newerVersion(path: String, version: Int) -> CatalogError {
    CatalogError(
      .newerVersion, subject: path,
      reason: "made by a newer version of PinPalettes "
        + "(schema \(version), this one reads up to \(Schema.currentVersion))")
  }

  /// The error for a file whose schema would have to be changed first, where nothing may be written.
  static func olderVersion(path: String, version: Int) -> CatalogError {
    CatalogError(
      .unavailable, subject: path,
      reason: "made by an older version of PinPalettes (schema \(version), this one reads "
        + "\(Schema.currentVersion)) and not to be written here; `pinpalettes catalog info` brings it "
        + "up to date where it can be")
  }

  private static let remedy = "delete the file and index again, nothing else is lost"

  private init(_ error: DatabaseError, path: String) {
    let message = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_FULL:
      self.init(.diskFull, subject: path, reason: "the disk is full; finished batches are kept")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(.busy, subject: path, reason: "another process holds the catalog; try again when it is done")
    case .SQLITE_NOTADB:
      self.init(.damaged, subject: path, reason: "not a PinPalettes catalog: \(message)")
    case .SQLITE_CANTOPEN:
      self.init(.unavailable, subject: path, reason: "\(message); is its folder there, and writable?")
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      self.init(
        .unavailable, subject: path, reason: "\(message); check the permissions of the file and its folder")
    case .SQLITE_IOERR, .SQLITE_NOMEM, .SQLITE_TOOBIG, .SQLITE_MISUSE, .SQLITE_NOLFS, .SQLITE_PROTOCOL:
      self.init(.unavailable, subject: path, reason: message)
    default:
      // A missing table or a broken constraint cannot come from this module's own statements.
      self.init(.damaged, subject: path, reason: "\(message); \(Self.remedy)")
    }
  }
}
