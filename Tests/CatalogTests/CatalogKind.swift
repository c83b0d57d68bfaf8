import Catalog
import Foundation
import PinPalettesTesting
import SQLiteCatalog

/// Every catalog there is; the contract holds for each.
enum CatalogKind: CaseIterable {
  case inMemory, sqlite

  /// Runs `body` with an empty catalog.
  func withCatalog(_ body: (any CatalogStore) async throws -> Void) async throws {
    switch self {
    case .inMemory: try await body(InMemoryCatalog())
    case .sqlite:
      try await withTemporaryFolder { folder in
        let catalog = try SQLiteCatalog(path: folder.appendingPathComponent("catalog").path, mode: .create)
        try await body(catalog)
        try catalog.close()
      }
    }
  }
}
