import Catalog
import Foundation
import GRDB
import PinPalettesTesting
import Testing

@testable import SQLiteCatalog

struct FailureTests {
  @Test func keepsFinishedBatchesWhenTheDiskIsFull() async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "catalog").path
      let catalog = try SQLiteCatalog(path: path, mode: .create, pageLimit: 20)
      try await catalog.write(.sample(1, path: "/p/1"), key: .sample())
      var large = CatalogBatch()
      for number in 2..<400 { large.embeddings[.sample(number)] = .sample(number) }
      for number in 2..<400 { large.analyses[.sample(number)] = .sample(number) }
      large.files = (2..<4000).map { .sample("/p/\($0)") }
      let error = await #expect(throws: CatalogError.self) { try await catalog.write(large, key: .sample()) }
      #expect(error?.code == .diskFull)
      #expect(try await catalog.files(under: "/p").map(\.path) == ["/p/1"])
      #expect(try await catalog.removeFiles(at: ["/p/1"]) == 1)
      try catalog.close()
    }
  }

  @Test func endsACancelledCallWithoutACatalogError() async throws {
    try await withTemporaryFolder { folder in
      let catalog = try SQLiteCatalog(path: folder.appending(path: "catalog").path, mode: .create)
      let task = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        try await catalog.write(.sample(1, path: "/p/1"), key: .sample())
      }
      await #expect(throws: CancellationError.self) { try await task.value }
      #expect(try await catalog.files(under: "/").isEmpty)
      try catalog.close()
    }
  }

  @Test(arguments: [
    (ResultCode.SQLITE_FULL, CatalogError.Code.diskFull), (.SQLITE_BUSY, .busy), (.SQLITE_LOCKED, .busy),
    (.SQLITE_BUSY_SNAPSHOT, .busy), (.SQLITE_CORRUPT, .damaged), (.SQLITE_NOTADB, .damaged),
    (.SQLITE_CANTOPEN, .unavailable), (.SQLITE_READONLY, .unavailable), (.SQLITE_PERM, .unavailable),
    (.SQLITE_IOERR_READ, .unavailable),
  ])
  func translatesWhatSQLiteReports(code: ResultCode, expected: CatalogError.Code) {
    let error = CatalogError.translating(DatabaseError(resultCode: code, message: "words"), path: "/c")
    #expect((error as? CatalogError)?.code == expected)
    #expect((error as? CatalogError)?.subject == "/c")
  }
}
