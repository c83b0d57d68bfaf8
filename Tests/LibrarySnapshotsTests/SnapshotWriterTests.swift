import Catalog
import Foundation
import LibrarySnapshots
import PinPalettesTesting
import Testing

struct SnapshotWriterTests {
  private let records = (10..<20).map { SearchRecord.sample("/p/\($0).jpg", content: $0) }

  @Test func writesTheSameBytesForTheSamePictures() async throws {
    try await withTemporaryFolder { folder in
      let paths = ["a", "b"].map { folder.path + "/" + $0 }
      for path in paths { try LibrarySnapshot.write(records, to: path) }
      #expect(
        try Data(contentsOf: URL(fileURLWithPath: paths[0]))
          == Data(contentsOf: URL(fileURLWithPath: paths[1])))
    }
  }

  @Test func leavesNothingBehindWhenGivenUp() async throws {
    try await withTemporaryFolder { folder in
      try {
        let writer = try SnapshotWriter(
          path: folder.path + "/s", origin: .sample(), dimension: 16, capacity: 100)
        for record in records { try writer.append(record) }
      }()
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }
  }

  @Test func leavesOnlyTheSnapshot() async throws {
    try await withTemporaryFolder { folder in
      try LibrarySnapshot.write(records, to: folder.path + "/s")
      try LibrarySnapshot.write(records, to: folder.path + "/s")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["s"])
    }
  }

  /// A writer that was killed cannot clean up; one that is still at work must be left alone.
  @Test func removesWhatAKilledWriterLeftADayAgo() async throws {
    try await withTemporaryFolder { folder in
      for name in ["s.1-2.unfinished", "s.3-4.unfinished", "other.1-2.unfinished"] {
        try Data().write(to: folder.appendingPathComponent(name))
      }
      for name in ["s.1-2.unfinished", "other.1-2.unfinished"] {
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSinceNow: -90_000)], ofItemAtPath: folder.path + "/" + name)
      }
      try LibrarySnapshot.write(records, to: folder.path + "/s")
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(left == ["other.1-2.unfinished", "s", "s.3-4.unfinished"])
    }
  }

  @Test func letsThoseWhoHaveTheFormerOneKeepIt() async throws {
    try await withTemporaryFolder { folder in
      try LibrarySnapshot.write(records, to: folder.path + "/s")
      let former = try LibrarySnapshot(path: folder.path + "/s", origin: nil)
      try LibrarySnapshot.write(Array(records.prefix(2)), to: folder.path + "/s", origin: .sample(2))
      #expect(former.count == 10)
      #expect(former.path(at: 9) == "/p/19.jpg")
      #expect(try LibrarySnapshot(path: folder.path + "/s", origin: .sample(2)).count == 2)
    }
  }

  @Test func acceptsFewerPicturesThanTheCapacity() async throws {
    try await withTemporaryFolder { folder in
      try LibrarySnapshot.write(records, to: folder.path + "/s", capacity: 5000)
      let snapshot = try LibrarySnapshot(path: folder.path + "/s", origin: .sample())
      #expect(snapshot.count == 10)
      #expect(snapshot.embedding(at: 7) == records[7].embedding)
    }
  }

  @Test func refusesMorePicturesThanTheCapacity() async throws {
    try await withTemporaryFolder { folder in
      let error = #expect(throws: LibrarySnapshotsError.self) {
        try LibrarySnapshot.write(records, to: folder.path + "/s", capacity: 9)
      }
      #expect(error?.code == .outdated)
    }
  }

  @Test(arguments: [["/b", "/a"], ["/a", "/a"], ["/é", "/z"]])
  func refusesPathsOutOfOrder(paths: [String]) async throws {
    try await withTemporaryFolder { folder in
      let error = #expect(throws: LibrarySnapshotsError.self) {
        try LibrarySnapshot.write(paths.map { .sample($0) }, to: folder.path + "/s")
      }
      #expect(error?.subject == paths[1])
    }
  }

  @Test func namesTheFileThatCannotBeWritten() {
    let error = #expect(throws: LibrarySnapshotsError.self) {
      try LibrarySnapshot.write(records, to: "/dev/null/s")
    }
    #expect(error?.code == .unavailable)
    #expect(error?.subject == "/dev/null/s")
  }
}
