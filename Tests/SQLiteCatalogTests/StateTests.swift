import Catalog
import Foundation
import PinPalettesTesting
import SQLiteCatalog
import Testing

/// The state of a catalog is in its file, whoever changes it.
struct StateTests {
  @Test func staysWhenTheFileIsClosedCompactedAndOpenedAgain() async throws {
    try await withCatalog { path, state in
      let catalog = try SQLiteCatalog(path: path, mode: .existing)
      _ = try await catalog.compact()
      try catalog.close()
      let later = try await self.state(of: path)
      #expect(later == state)
    }
  }

  @Test func isSeenByAReaderWhileAnotherWrites() async throws {
    try await withCatalog { path, state in
      let reader = try SQLiteCatalog(path: path, mode: .readOnly)
      let first = try await reader.state()
      #expect(first == state)
      let writer = try SQLiteCatalog(path: path, mode: .existing)
      _ = try await writer.removeFiles(at: ["/p/1"])
      let (seen, written) = (try await reader.state(), try await writer.state())
      #expect(seen == written)
      #expect(seen != state)
      try reader.close()
      try writer.close()
    }
  }

  /// Two that have each been changed once since they were one.
  @Test func differsBetweenCopiesThatWentDifferentWays() async throws {
    try await withCatalog { path, state in
      let copy = path + "-copy"
      try Data(contentsOf: URL(fileURLWithPath: path)).write(to: URL(fileURLWithPath: copy))
      let copied = try await self.state(of: copy)
      #expect(copied == state)
      for (path, number) in [(path, 7), (copy, 8)] {
        let catalog = try SQLiteCatalog(path: path, mode: .existing)
        try await catalog.write(.sample(number, path: "/p/\(number)"), key: .sample())
        try catalog.close()
      }
      let (one, other) = (try await self.state(of: path), try await self.state(of: copy))
      #expect(one != other)
    }
  }

  @Test(arguments: [
    "UPDATE file SET path = '/q'", "DELETE FROM file", "UPDATE analysis SET warmth = 0",
    "DELETE FROM analysis",
    "UPDATE embedding SET vector = x''", "DELETE FROM embedding",
  ])
  func noticesAnotherProgram(sql: String) async throws {
    try await withCatalog { path, state in
      try await edit(path, sql)
      let later = try await self.state(of: path)
      #expect(later != state)
    }
  }

  private func state(of path: String) async throws -> CatalogState {
    let catalog = try SQLiteCatalog(path: path, mode: .readOnly)
    let state = try await catalog.state()
    try catalog.close()
    return state
  }

  /// Hands over a closed catalog of one picture, and its state.
  private func withCatalog(_ body: (String, CatalogState) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "catalog").path
      let catalog = try SQLiteCatalog(path: path, mode: .create)
      try await catalog.write(.sample(1, path: "/p/1"), key: .sample())
      let state = try await catalog.state()
      try catalog.close()
      try await body(path, state)
    }
  }
}
