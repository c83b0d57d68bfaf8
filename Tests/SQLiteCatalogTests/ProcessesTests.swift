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

  /// Wherever it is hit: while it writes, between batches, while it folds in what it has written.
  @Test(arguments: [3, 17, 40, 71, 110])
  func isWholeAfterBeingKilledAtAnyMoment(milliseconds: Int) async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "catalog").path
      try SQLiteCatalog(path: path, mode: .create).close()
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, milliseconds = milliseconds as Int] in
        let catalog = try SQLiteCatalog(path: path, mode: .existing)
        Thread.detachNewThread {
          usleep(UInt32(milliseconds) * 1000)
          kill(getpid(), SIGKILL)
        }
        for number in 0... {
          try await catalog.write(.sample(number, path: "/p/\(number)", dimension: 512), key: .sample())
        }
      }
      let catalog = try SQLiteCatalog(path: path, mode: .existing)
      let verification = try await catalog.verify()
      #expect(verification.isSound)
      // A batch of one file, one analysis and one embedding is there in all its parts or not at all.
      #expect(verification.files == verification.analyses)
      #expect(verification.files == verification.embeddings)
      try catalog.close()
    }
  }

  @Test func twoProcessesWriteInTurn() async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "catalog").path
      let catalog = try SQLiteCatalog(path: path, mode: .create)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          await #expect(processExitsWith: .success) { [path = path as String] in
            let catalog = try SQLiteCatalog(path: path, mode: .existing)
            for number in 0..<60 {
              try await catalog.write(.sample(number, path: "/other/\(number)"), key: .sample())
            }
            try catalog.close()
          }
        }
        for number in 0..<60 {
          try await catalog.write(.sample(number, path: "/own/\(number)"), key: .sample())
        }
        try await group.waitForAll()
      }
      #expect(try await catalog.files(under: "/").count == 120)
      #expect(try await catalog.summary().embeddings.map(\.count) == [60])
      #expect(try await catalog.verify().isSound)
      try catalog.close()
    }
  }

  /// Compacting writes everything anew; the old content stays until the end.
  @Test(arguments: [1, 5, 12, 25])
  func isWholeAfterBeingKilledWhileCompacting(milliseconds: Int) async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "catalog").path
      let catalog = try SQLiteCatalog(path: path, mode: .create)
      var batch = CatalogBatch()
      for number in 0..<800 { batch.embeddings[.sample(number)] = .sample(number, dimension: 512) }
      try await catalog.write(batch, key: .sample())
      try catalog.close()
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, milliseconds = milliseconds as Int] in
        let catalog = try SQLiteCatalog(path: path, mode: .existing)
        Thread.detachNewThread {
          usleep(UInt32(milliseconds) * 1000)
          kill(getpid(), SIGKILL)
        }
        while true { _ = try await catalog.compact() }
      }
      let again = try SQLiteCatalog(path: path, mode: .existing)
      #expect(try await again.verify().isSound)
      #expect(try await again.summary().embeddings.map(\.count) == [800])
      try again.close()
    }
  }
}
