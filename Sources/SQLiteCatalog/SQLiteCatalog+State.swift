public import Catalog
import Foundation
import GRDB

extension SQLiteCatalog {
  /// The state that the catalog is in.
  public func state() async throws -> CatalogState {
    try await read { database in
      guard let row = try Row.fetchOne(database.cachedStatement(sql: "SELECT token FROM state")) else {
        throw DamagedRecord(reason: "the state of the catalog is missing")
      }
      let token = try row.value(Data.self, at: 0)
      guard let state = CatalogState(bytes: Array(token)) else {
        throw DamagedRecord(reason: "the state of the catalog has \(token.count) bytes")
      }
      return state
    }
  }
}
