import Catalog
import Foundation
import PinPalettesTesting
import Testing

@testable import SQLiteCatalog

struct CompactingTests {
  @Test func givesBackTheRoomOfWhatWasPruned() async throws {
    try await withLargeCatalog { catalog in
      let all = try await catalog.files(under: "/").map(\.path)
      _ = try await catalog.removeFiles(at: Array(all.dropFirst(10)))
      #expect(try await catalog.prune(analysisVersion: 1).contents == 590)
      #expect(try await catalog.statistics().reclaimableBytes > 500_000)
      let (before, after) = try await catalog.compact()
      #expect(before > 1_000_000)
      #expect(after < before / 3)
      let statistics = try await catalog.statistics()
      #expect(statistics.byteCount == after)
      #expect(statistics.reclaimableBytes == 0)
      let kept = try await catalog.embeddings(key: .sample())
      #expect(kept.map(\.embedding) == (0..<10).map { .sample($0, dimension: 512) })
      #expect(try await catalog.verify().isSound)
    }
  }

  @Test func keepsTheResultsOfVanishedPictures() async throws {
    try await withLargeCatalog { catalog in
      let all = try await catalog.files(under: "/").map(\.path)
      _ = try await catalog.removeFiles(at: all)
      _ = try await catalog.compact()
      let statistics = try await catalog.statistics()
      #expect(statistics.orphans == 600)
      #expect(statistics.models.map(\.count) == [600])
    }
  }

  @Test func waitsForNobodyWhoReads() async throws {
    try await withLargeCatalog { catalog in
      let reader = try SQLiteCatalog(path: catalog.path, mode: .readOnly)
      _ = try await reader.files(under: "/")
      _ = try await catalog.compact()
      #expect(try await reader.verify().isSound)
      try reader.close()
    }
  }

  /// 600 pictures of 512 components.
  private func withLargeCatalog(_ body: (SQLiteCatalog) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      let catalog = try SQLiteCatalog(path: folder.appending(path: "catalog").path, mode: .create)
      var batch = CatalogBatch()
      for number in 0..<600 {
        // Padded, so that the order of paths is that of the numbers.
        batch.files.append(.sample("/p/\(1000 + number)", content: number))
        batch.embeddings[.sample(number)] = .sample(number, dimension: 512)
      }
      try await catalog.write(batch, key: .sample())
      try await body(catalog)
      try catalog.close()
    }
  }
}
