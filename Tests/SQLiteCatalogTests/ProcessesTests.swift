import Catalog
import Foundation
import GRDB
import PinPalettesTesting
import Testing

@testable import SQLiteCatalog

/// Several processes, or several openings, of one file.
struct ProcessesTests {
  @Test func losesNoFinishedBatchWhenTheProcessIsKilled() async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "catalog").path
      await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
        let catalog = try SQLiteCatalog(path: path, mode: .create)
        for number in 1...50 {
          try await catalog.write(.sample(number, path: "/p/\(number)", dimension: 512), key: .sample())
        }
        try await catalog.pool.write { database in
          try database.execute(sql: "DELETE FROM file")
          kill(getpid(), SIGKILL)
        }
      }
      #expect(FileManager.default.fileExists(atPath: path + "-wal"))
      let catalog = try SQLiteCatalog(path: path, mode: .existing)
      #expect(try await catalog.embeddings(key: .sample()).count == 50)
      #expect(try await catalog.pool.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
      try catalog.close()
    }
  }

  @Test func readsWhileAnotherWrites() async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "catalog").path
      let writer = try SQLiteCatalog(path: path, mode: .create)
      try await writer.write(.sample(1, path: "/p/1"), key: .sample())
      let reader = try SQLiteCatalog(path: path, mode: .existing)
      try await writer.pool.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          try database.execute(sql: "DELETE FROM file")
          #expect(try reader.pool.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM file") } == 1)
          return .rollback
        }
      }
      try reader.close()
      try writer.close()
    }
  }

  @Test func writesFromTwoOpeningsInTurn() async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "catalog").path
      let catalogs = [
        try SQLiteCatalog(path: path, mode: .create), try SQLiteCatalog(path: path, mode: .create),
      ]
      try await withThrowingTaskGroup(of: Void.self) { group in
        for (number, catalog) in catalogs.enumerated() {
          group.addTask {
            for step in 0..<20 {
              try await catalog.write(.sample(step, path: "/p/\(number)/\(step)"), key: .sample())
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(try await catalogs[0].files(under: "/p").count == 40)
      for catalog in catalogs { try catalog.close() }
    }
  }
}
