import Catalog
import Embeddings
import Foundation
import PinPalettesTesting
import Testing
import VectorSearch
import Vibes

@testable import LibrarySnapshots

/// Files that are not what they should be: an error, or possible values, and never the end of the process.
struct DamagedSnapshotTests {
  private static let records = (10..<30).map { SearchRecord.sample("/p/\($0).jpg", content: $0) }

  /// The bytes of a good snapshot.
  private static let good = Result {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("pinpalettes-\(UUID().uuidString).snapshot").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try LibrarySnapshot.write(records, to: path)
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// Opens changed bytes of a good snapshot.
  private func open(_ change: (inout [UInt8]) -> Void) async throws -> LibrarySnapshot {
    try await withTemporaryFolder { folder in
      let path = folder.path + "/s"
      var bytes = try Self.good.get()
      change(&bytes)
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      return try LibrarySnapshot(path: path, origin: .sample())
    }
  }

  /// Asks for everything that a snapshot can be asked for.
  private func useAll(_ snapshot: LibrarySnapshot) {
    for place in 0..<snapshot.count {
      _ = snapshot.path(at: place)
      _ = snapshot.places(of: snapshot.contentHash(at: place))
      _ = snapshot.palette(at: place)
      _ = snapshot.vibe(at: place)
      _ = snapshot.size(at: place)
      _ = snapshot.embedding(at: place)
    }
    _ = snapshot.place(ofPath: "/p/20.jpg")
    guard snapshot.dimension > 0 else { return }
    let found = snapshot.index.nearest(to: .sample(12, dimension: snapshot.dimension), limit: 5)
    #expect(found.allSatisfy { (0..<snapshot.count).contains($0.id) })
  }

  @Test func saysThatThereIsNone() {
    let error = #expect(throws: LibrarySnapshotsError.self) {
      try LibrarySnapshot(path: "/nowhere/s", origin: nil)
    }
    #expect(error?.code == .notFound)
  }

  @Test(arguments: [
    SnapshotOrigin.sample(2), .sample(version: 2), .sample(model: "other"), .sample(model: nil),
  ])
  func saysThatItIsOfAnotherOrigin(origin: SnapshotOrigin) async throws {
    try await withTemporaryFolder { folder in
      try LibrarySnapshot.write(Self.records, to: folder.path + "/s")
      let error = #expect(throws: LibrarySnapshotsError.self) {
        try LibrarySnapshot(path: folder.path + "/s", origin: origin)
      }
      #expect(error?.code == .outdated)
    }
  }

  @Test func saysThatItIsOfAnotherFormat() async {
    let error = await #expect(throws: LibrarySnapshotsError.self) {
      _ = try await open { $0[8] += 1 }
    }
    #expect(error?.code == .outdated)
  }

  @Test(arguments: [0, 1, 7, 8, 24, 1000, 16_383, 16_384, 50_000, -1])
  func refusesAFileCutShort(length: Int) async {
    let error = await #expect(throws: LibrarySnapshotsError.self) {
      _ = try await open { $0.removeLast(length < 0 ? -length : $0.count - length) }
    }
    #expect(error?.code == .damaged)
  }

  @Test func refusesAFileWithMoreThanItSays() async {
    let error = await #expect(throws: LibrarySnapshotsError.self) { _ = try await open { $0.append(0) } }
    #expect(error?.code == .damaged)
  }

  @Test(arguments: [0, 12, 16, 24, 32, 40, 44, 48, 64, 80, 200, 1000])
  func refusesADamagedHeader(offset: Int) async {
    let error = await #expect(throws: LibrarySnapshotsError.self) {
      _ = try await open { $0[offset] ^= 0x40 }
    }
    #expect(error?.code == .damaged)
  }

  /// Headers that agree with their checksum and lie, as only a hostile file has them.
  @Test(arguments: 0..<300)
  func survivesALyingHeader(seed: Int) async throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let snapshot = try? await open { bytes in
      // Numbers at the bounds of what a size can be are the dangerous ones.
      let value = [0, 1, 0x7f, 0xff].randomElement(using: &random) ?? 0
      let start = Int.random(in: 24..<2600, using: &random)
      for offset in start..<start + [1, 4, 8].randomElement(using: &random)! { bytes[offset] = UInt8(value) }
      let checksum = bytes[24..<SnapshotLayout.headerSize].reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
        ($0 ^ UInt64($1)) &* 0x100_0000_01b3
      }
      withUnsafeBytes(of: checksum.littleEndian) { bytes.replaceSubrange(16..<24, with: $0) }
    }
    if let snapshot { useAll(snapshot) }
  }

  @Test(arguments: 0..<60)
  func survivesDamageAnywhere(seed: Int) async throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let snapshot = try? await open { bytes in
      for _ in 0..<4000 {
        bytes[.random(in: SnapshotLayout.headerSize..<bytes.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
    }
    if let snapshot { useAll(snapshot) }
  }

  @Test func makesPossibleValuesOfImpossibleFigures() async throws {
    // Every byte of every figure of the vibes, without the letters of keys and templates.
    let columns =
      VibeMetric.allCases.map { SnapshotColumn.metric($0) } + NamedVibe.allCases.map { .named($0) }
    let snapshot = try await open { bytes in
      guard let header = try? SnapshotHeader(decoding: Array(bytes.prefix(SnapshotLayout.headerSize))) else {
        return
      }
      for section in header.sections where columns.contains(section.column) {
        for offset in section.offset..<section.offset + section.size { bytes[offset] = 0xff }
      }
    }
    let vibe = try #require(snapshot.vibe(at: 3))
    #expect(VibeMetric.allCases.allSatisfy { vibe[$0] == 0 })
    #expect(NamedVibe.allCases.allSatisfy { vibe.named[$0] == 0 })
  }

  @Test func refusesAFolder() async throws {
    try await withTemporaryFolder { folder in
      let error = #expect(throws: LibrarySnapshotsError.self) {
        try LibrarySnapshot(path: folder.path, origin: nil)
      }
      #expect(error?.code == .damaged)
    }
  }
}
