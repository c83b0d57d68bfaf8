import Foundation
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

/// Groups of duplicates held against the files on the disk.
struct DuplicateFilesTests {
  private func withCopies(_ names: [String], _ body: (TestLibrary) async throws -> Void) async throws {
    try await TestLibrary.with { library in
      let original = try library.add("a.png", seed: 4)
      for name in names { try FileManager.default.copyItem(atPath: original, toPath: library.path(name)) }
      try FileManager.default.linkItem(atPath: original, toPath: library.path("link.png"))
      _ = try await library.studio().index([library.pictures.path])
      try await body(library)
    }
  }

  @Test func aFileUnderTwoNamesIsNoCopyOfItself() async throws {
    try await withCopies(["copy.png"]) { library in
      let report = try await library.studio().duplicates()
      #expect(
        report.groups.map { $0.pictures.map(\.path) } == [[library.path("a.png"), library.path("copy.png")]])
      #expect(report.filesVanished == 0)
    }
  }

  @Test func aFileThatIsGoneIsNotTheOneToKeep() async throws {
    try await withCopies(["b.png", "c.png"]) { library in
      try FileManager.default.removeItem(atPath: library.path("a.png"))
      try FileManager.default.removeItem(atPath: library.path("link.png"))
      let report = try await library.studio().duplicates()
      let group = try #require(report.groups.first)
      #expect(group.pictures.map(\.path) == [library.path("b.png"), library.path("c.png")])
      #expect(group.pictures[0].relation == nil)
      #expect(group.pictures[1].relation?.reference == library.path("b.png"))
      #expect(report.filesVanished == 2)
    }
  }

  @Test func aFileThatHasChangedIsNoCopyAnyMore() async throws {
    try await withCopies(["b.png"]) { library in
      try library.add("b.png", seed: 5)
      let report = try await library.studio().duplicates()
      #expect(report.groups == [])
      #expect(report.filesVanished == 1)
    }
  }
}
