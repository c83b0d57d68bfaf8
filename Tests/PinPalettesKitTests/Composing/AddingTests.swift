import Catalog
import Foundation
import Imaging
import PinPalettesTesting
import Testing
import VipsImaging

@testable import PinPalettesKit

struct AddingTests {
  /// Bytes in pieces, as a network brings them; it may break off.
  private struct Pieces: AsyncSequence, Sendable {
    struct BrokenOff: Error {}
    var bytes: [UInt8]
    var size = 100
    var breaksOffAfter = Int.max

    struct AsyncIterator: AsyncIteratorProtocol {
      let pieces: Pieces
      var offset = 0

      mutating func next() async throws -> ArraySlice<UInt8>? {
        if offset >= pieces.breaksOffAfter { throw BrokenOff() }
        guard offset < pieces.bytes.count else { return nil }
        defer { offset += pieces.size }
        return pieces.bytes[offset...].prefix(pieces.size)
      }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(pieces: self) }
  }

  private func png(_ seed: UInt64) throws -> [UInt8] {
    let pixels = SyntheticPicture.photograph(seed: seed, size: PixelSize(width: 48, height: 32))
    return try VipsEncoder().encode(pixels, as: .png, subject: "test")
  }

  private func folder(of library: TestLibrary) -> String { library.path("added") }

  /// Everything in the folder, hidden files too; nothing where it is not there.
  private func files(of library: TestLibrary) -> [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: folder(of: library))) ?? []).sorted()
  }

  @Test func writesWhatArrivesInPieces() async throws {
    try await TestLibrary.with { library in
      let bytes = try png(1)
      let added = try await library.studio().addPicture(
        named: "sea.png", to: folder(of: library), from: Pieces(bytes: bytes))
      #expect(added.isNew && added.path == library.path("added/sea.png"))
      #expect(added.size == PixelSize(width: 48, height: 32))
      #expect(added.byteCount == Int64(bytes.count))
      let written = try [UInt8](Data(contentsOf: URL(fileURLWithPath: added.path)))
      #expect(written == bytes)
      #expect(files(of: library) == ["sea.png"])
    }
  }

  @Test func leavesNothingBehindWhenTheBytesBreakOff() async throws {
    try await TestLibrary.with { library in
      let pieces = try Pieces(bytes: png(1), breaksOffAfter: 300)
      await #expect(throws: Pieces.BrokenOff.self) {
        try await library.studio().addPicture(named: "sea.png", to: folder(of: library), from: pieces)
      }
      #expect(files(of: library).isEmpty)
    }
  }

  @Test func leavesNothingBehindWhenItIsCancelled() async throws {
    try await TestLibrary.with { library in
      let (stream, inbox) = AsyncStream.makeStream(of: [UInt8].self)
      inbox.yield(try png(1))
      let (studio, folder) = (library.studio(), folder(of: library))
      let work = Task { try await studio.addPicture(named: "sea.png", to: folder, from: stream) }
      while files(of: library).isEmpty { await Task.yield() }
      work.cancel()
      let result = await work.result
      #expect(throws: CancellationError.self) { try result.get() }
      #expect(files(of: library).isEmpty)
    }
  }

  @Test func keepsNoSecondCopy() async throws {
    try await TestLibrary.with { library in
      let studio = library.studio()
      let pieces = try Pieces(bytes: png(1))
      let first = try await studio.addPicture(named: "a.png", to: folder(of: library), from: pieces)
      let second = try await studio.addPicture(named: "b.png", to: folder(of: library), from: pieces)
      #expect(!second.isNew && second.path == first.path)
      #expect(files(of: library) == ["a.png"])
    }
  }

  @Test func keepsOneOfCopiesThatArriveAtOnce() async throws {
    try await TestLibrary.with { library in
      let (studio, folder) = (library.studio(), folder(of: library))
      let pieces = try Pieces(bytes: png(1))
      let added = try await withThrowingTaskGroup(of: AddedPicture.self) { group in
        for index in 0..<8 {
          group.addTask { try await studio.addPicture(named: "\(index).png", to: folder, from: pieces) }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(added.count(where: \.isNew) == 1)
      #expect(Set(added.map(\.path)).count == 1)
      #expect(files(of: library).count == 1)
    }
  }

  @Test func findsTheCopyThatTheLibraryHas() async throws {
    try await TestLibrary.with { library in
      let own = try library.add("own.png", bytes: png(1))
      let studio = library.studio()
      _ = try await studio.index([library.pictures.path])
      let added = try await studio.addPicture(
        named: "a.png", to: folder(of: library), from: try Pieces(bytes: png(1)))
      #expect(!added.isNew && added.path == own)
      // Changed since: nobody would have the picture.
      try library.add("own.png", bytes: png(2))
      let again = try await studio.addPicture(
        named: "a.png", to: folder(of: library), from: try Pieces(bytes: png(1)))
      #expect(again.isNew)
    }
  }

  @Test func replacesNoPictureOfTheSameName() async throws {
    try await TestLibrary.with { library in
      let studio = library.studio()
      let first = try await studio.addPicture(
        named: "a.png", to: folder(of: library), from: try Pieces(bytes: png(1)))
      let second = try await studio.addPicture(
        named: "a.png", to: folder(of: library), from: try Pieces(bytes: png(2)))
      #expect(first.path == library.path("added/a.png"))
      let digest = second.contentHash.description.prefix(8)
      #expect(second.path == library.path("added/a-\(digest).png"))
    }
  }

  @Test func refusesMoreBytesThanAllowed() async throws {
    try await TestLibrary.with { library in
      var limits = AddingLimits()
      limits.mostBytes = 200
      let asked = limits
      let pieces = try Pieces(bytes: png(1))
      let error = await #expect(throws: StudioError.self) {
        try await library.studio().addPicture(
          named: "a.png", to: folder(of: library), from: pieces, limits: asked)
      }
      #expect(error?.code == .tooLarge)
      #expect(files(of: library).isEmpty)
    }
  }

  @Test func refusesMorePixelsThanAllowed() async throws {
    try await TestLibrary.with { library in
      let studio = library.studio { $0.pixelLimit = 1000 }
      let pieces = try Pieces(bytes: png(1))
      let error = await #expect(throws: StudioError.self) {
        try await studio.addPicture(named: "a.png", to: folder(of: library), from: pieces)
      }
      #expect(error?.code == .tooLarge)
    }
  }

  @Test(arguments: ["", "<svg xmlns='http://www.w3.org/2000/svg'/>", "%PDF-1.7 and more of it", "short"])
  func refusesWhatIsNoPicture(_ text: String) async throws {
    try await TestLibrary.with { library in
      let pieces = Pieces(bytes: Array(text.utf8))
      let error = await #expect(throws: StudioError.self) {
        try await library.studio().addPicture(named: "a.png", to: folder(of: library), from: pieces)
      }
      #expect(error?.code == .unsupportedFormat)
      #expect(files(of: library).isEmpty)
    }
  }

  @Test func refusesAPictureThatIsCutShort() async throws {
    try await TestLibrary.with { library in
      let bytes = try png(1)
      let pieces = Pieces(bytes: Array(bytes.prefix(bytes.count - 20)))
      let error = await #expect(throws: StudioError.self) {
        try await library.studio().addPicture(named: "a.png", to: folder(of: library), from: pieces)
      }
      #expect(error?.code == .damaged)
      #expect(files(of: library).isEmpty)
    }
  }

  @Test func takesAwayWhatAKilledProcessLeft() async throws {
    try await TestLibrary.with { library in
      let own = folder(of: library) + "/" + NewFile.folderName
      try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
      for (name, age) in [("old", 7200.0), ("fresh", 60)] {
        let path = own + "/" + name
        try Data([1]).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes(
          [.modificationDate: Date.now.addingTimeInterval(-age)], ofItemAtPath: path)
      }
      _ = try await library.studio().addPicture(
        named: "a.png", to: folder(of: library), from: try Pieces(bytes: png(1)))
      #expect(files(of: library) == [".unfinished", ".unfinished/fresh", "a.png"])
    }
  }
}
