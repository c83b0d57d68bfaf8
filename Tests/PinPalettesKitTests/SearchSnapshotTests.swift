import Foundation
import PinPalettesTesting
import Recommendations
import Testing

@testable import PinPalettesKit

/// The file that searches read in place of the catalog.
struct SearchSnapshotTests {
  private func snapshotPath(_ library: TestLibrary) -> String { library.catalog + "-search-pinclip@1" }

  private func fileNumber(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
  }

  private func search(_ library: TestLibrary) async throws -> [String] {
    try await library.studio().search(try SearchQuery(parsing: "#e07a5f")).results.map(\.path)
  }

  private func withLibrary(_ body: (TestLibrary) async throws -> Void) async throws {
    try await TestLibrary.with { library in
      for seed in 1...3 { try library.add("\(seed).png", seed: UInt64(seed)) }
      _ = try await library.studio().index([library.pictures.path])
      try await body(library)
    }
  }

  @Test func isMadeOnceAndThenOpened() async throws {
    try await withLibrary { library in
      let first = try await search(library)
      let made = try fileNumber(snapshotPath(library))
      let second = try await search(library)
      #expect(first.count == 3)
      #expect(second == first)
      let opened = try fileNumber(snapshotPath(library))
      #expect(opened == made)
    }
  }

  @Test func isMadeAnewWhenTheCatalogHasChanged() async throws {
    try await withLibrary { library in
      _ = try await search(library)
      try library.add("4.png", seed: 4)
      _ = try await library.studio().index([library.pictures.path])
      let results = try await search(library)
      #expect(results.count == 4)
    }
  }

  @Test func isOpenedAgainByAStudioThatIsStillRunning() async throws {
    try await withLibrary { library in
      let studio = library.studio()
      let query = try SearchQuery(parsing: "#e07a5f")
      _ = try await studio.search(query)
      try library.add("4.png", seed: 4)
      // Another process, as it were.
      _ = try await library.studio().index([library.pictures.path])
      let answer = try await studio.search(query)
      #expect(answer.results.count == 4)
    }
  }

  @Test(arguments: [0, 100, 5_000])
  func isMadeAnewWhenItIsDamaged(size: Int) async throws {
    try await withLibrary { library in
      let expected = try await search(library)
      let bytes = try Data(contentsOf: URL(fileURLWithPath: snapshotPath(library)))
      try Data(bytes.prefix(size)).write(to: URL(fileURLWithPath: snapshotPath(library)))
      let results = try await search(library)
      #expect(results == expected)
    }
  }

  @Test func aSearchDoesNotNeedRoomForIt() async throws {
    try await withLibrary { library in
      try? FileManager.default.removeItem(atPath: snapshotPath(library))
      // A folder in its place: nothing can be written there.
      try FileManager.default.createDirectory(
        atPath: snapshotPath(library) + "/in the way", withIntermediateDirectories: true)
      let results = try await search(library)
      #expect(results.count == 3)
    }
  }

  @Test func manySearchesAtOnceAgree() async throws {
    try await withLibrary { library in
      let studio = library.studio()
      let answers = try await withThrowingTaskGroup(of: [String].self) { group in
        for _ in 0..<16 {
          group.addTask { try await studio.search(try SearchQuery(parsing: "#e07a5f")).results.map(\.path) }
        }
        return try await group.reduce(into: Set<[String]>()) { $0.insert($1) }
      }
      #expect(answers.count == 1)
    }
  }
}
