import Catalog
import Foundation
import GRDB
import PinPalettesTesting
import Testing

@testable import SQLiteCatalog

/// Real disks that run full, and that cannot be written.
@Suite(.enabled(if: SmallDisk.isAvailable, "mounting a disk takes the superuser of a Linux machine"))
struct SmallDiskTests {
  /// What runs full is the file beside the catalog, into which every batch goes first.
  @Test func keepsFinishedBatchesWhenTheDiskRunsFull() async throws {
    try await SmallDisk.with(kilobytes: 4096) { disk in
      let catalog = try SQLiteCatalog(path: disk.appending(path: "catalog").path, mode: .create)
      var written = 0
      let error = await #expect(throws: CatalogError.self) {
        while written < 10_000 {
          try await catalog.write(
            .sample(written, path: "/p/\(10_000 + written)", dimension: 512), key: .sample())
          written += 1
        }
      }
      #expect(error?.code == .diskFull)
      #expect(written > 10)
      #expect(try await catalog.files(under: "/p").count == written)
      #expect(try await catalog.verify().isSound)
      try catalog.close()

      let again = try SQLiteCatalog(path: catalog.path, mode: .existing)
      #expect(try await again.embeddings(key: .sample()).count == written)
      try again.close()
    }
  }

  @Test func saysHowMuchCompactingNeedsAndChangesNothing() async throws {
    try await SmallDisk.with(kilobytes: 3072) { disk in
      let catalog = try SQLiteCatalog(path: disk.appending(path: "catalog").path, mode: .create)
      var batch = CatalogBatch()
      for number in 0..<300 {
        batch.files.append(.sample("/p/\(number)", content: number))
        batch.embeddings[.sample(number)] = .sample(number, dimension: 512)
      }
      try await catalog.write(batch, key: .sample())
      // Folded in, and with room left for half of another copy of itself.
      try await catalog.pool.writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
      let ballast = (3 << 20) - catalog.byteCount * 3 / 2
      try Data(count: Int(ballast)).write(to: disk.appending(path: "ballast"))
      let error = await #expect(throws: CatalogError.self) { try await catalog.compact() }
      #expect(error?.code == .diskFull)
      #expect(error?.reason.contains("MB free") == true)
      #expect(try await catalog.embeddings(key: .sample()).count == 300)
      #expect(try await catalog.verify().isSound)
      try catalog.close()
    }
  }

  @Test(arguments: [SQLiteCatalog.Mode.existing, .readOnly])
  func readsFromADiskThatCannotBeWritten(mode: SQLiteCatalog.Mode) async throws {
    try await SmallDisk.with(kilobytes: 2048) { disk in
      let folder = disk.appending(path: "50% of a # and a ?")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
      let path = folder.appending(path: "catalog").path
      let writer = try SQLiteCatalog(path: path, mode: .create)
      try await writer.write(.sample(1, path: "/p/1"), key: .sample())
      try writer.close()
      try SmallDisk.makeReadOnly(disk)

      let catalog = try SQLiteCatalog(path: path, mode: mode)
      #expect(catalog.isReadOnly)
      #expect(try await catalog.embeddings(key: .sample()).map(\.embedding) == [.sample(1)])
      #expect(try await catalog.statistics().isReadOnly)
      #expect(try await catalog.verify().isSound)
      let error = await #expect(throws: CatalogError.self) {
        try await catalog.write(.sample(2, path: "/p/2"), key: .sample())
      }
      #expect(error?.code == .unavailable)
      try catalog.close()
    }
  }

  /// Reading past what was not folded in would show an old state as if it were the last.
  @Test func refusesACatalogWithUnfoldedBatchesOnADiskThatCannotBeWritten() async throws {
    try await SmallDisk.with(kilobytes: 4096) { disk in
      let path = disk.appending(path: "catalog").path
      let source = try SQLiteCatalog(path: disk.appending(path: "source").path, mode: .create)
      try await source.write(.sample(1, path: "/p/1"), key: .sample())
      // As a copy of a running program's files would be; its shared memory is no file worth copying.
      for end in ["", "-wal"] {
        try FileManager.default.copyItem(atPath: source.path + end, toPath: path + end)
      }
      try source.close()
      try SmallDisk.makeReadOnly(disk)
      let error = #expect(throws: CatalogError.self) { try SQLiteCatalog(path: path, mode: .existing) }
      #expect(error?.code == .unavailable)
      #expect(error?.reason.contains("-wal") == true)
    }
  }

  @Test func refusesToBeginOnADiskThatCannotBeWritten() async throws {
    try await SmallDisk.with(kilobytes: 1024) { disk in
      try SmallDisk.makeReadOnly(disk)
      let error = #expect(throws: CatalogError.self) {
        try SQLiteCatalog(path: disk.appending(path: "catalog").path, mode: .create)
      }
      #expect(error?.code == .unavailable)
    }
  }
}
