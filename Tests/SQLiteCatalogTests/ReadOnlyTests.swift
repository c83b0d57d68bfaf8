import Catalog
import Foundation
import PinPalettesTesting
import Testing

@testable import SQLiteCatalog

struct ReadOnlyTests {
  @Test func readsAndRefusesToWrite() async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "catalog").path
      let writer = try SQLiteCatalog(path: path, mode: .create)
      try await writer.write(.sample(1, path: "/p/1"), key: .sample())
      let reader = try SQLiteCatalog(path: path, mode: .readOnly)
      #expect(try await reader.files(under: "/p") == [.sample("/p/1")])
      let error = await #expect(throws: CatalogError.self) { try await reader.removeFiles(at: ["/p/1"]) }
      #expect(error?.code == .unavailable)
      // What is written meanwhile is seen.
      try await writer.write(.sample(2, path: "/p/2"), key: .sample())
      #expect(try await reader.files(under: "/p").count == 2)
      try reader.close()
      try writer.close()
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["catalog"])
    }
  }

  @Test func leavesAnOlderCatalogAsItIs() async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "catalog").path
      try SQLiteCatalog(path: path, mode: .create).close()
      try await edit(path, "PRAGMA user_version = 1")
      let error = #expect(throws: CatalogError.self) { try SQLiteCatalog(path: path, mode: .readOnly) }
      #expect(error?.code == .unavailable)
      #expect(error?.reason.contains("older version") == true)
    }
  }
}
