import Catalog
import Embeddings
import Foundation
import PinPalettesTesting
import SQLiteCatalog
import Testing

struct StatisticsTests {
  @Test func countsByVersionAndByModel() async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "catalog").path
      let catalog = try SQLiteCatalog(path: path, mode: .create)
      try await catalog.write(.sample(1, path: "/p/1"), key: .sample(version: 1, model: "b"))
      try await catalog.write(.sample(2, path: "/p/2"), key: .sample(version: 2, model: "b"))
      try await catalog.write(.sample(2, path: "/p/3", dimension: 8), key: .sample(version: 2, model: "a"))
      try await catalog.write(.sample(3, path: "/p/1"), key: .sample(version: 2, model: "b"))
      let statistics = try await catalog.statistics()
      #expect(statistics.path == path)
      #expect(statistics.files == 3)
      #expect(statistics.contents == 3)
      #expect(statistics.orphans == 1)
      #expect(statistics.analyses == [.init(version: 1, count: 1), .init(version: 2, count: 2)])
      let models = ["a", "b"].map { ModelIdentity(name: $0, revision: "1") }
      #expect(
        statistics.models == [
          .init(model: models[0], dimension: 8, count: 1), .init(model: models[1], dimension: 16, count: 3),
        ])
      #expect(!statistics.isReadOnly)
      #expect(statistics.byteCount > 0)
      try catalog.close()
    }
  }
}
