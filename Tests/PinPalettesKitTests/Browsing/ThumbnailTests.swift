import ColorScience
import Foundation
import Imaging
import PinPalettesTesting
import Testing
import VipsImaging

@testable import PinPalettesKit

struct ThumbnailTests {
  private func size(_ bytes: [UInt8]) throws -> PixelSize {
    #expect(FileFormat(recognizing: bytes) == .webp)
    return try VipsDecoder().decode(bytes, subject: "thumbnail", minimumShortSide: nil).originalSize
  }

  private func with(
    _ sizes: [PixelSize], _ body: (TestLibrary, Studio, [PictureID]) async throws -> Void
  ) async throws {
    try await TestLibrary.with { library in
      for (number, size) in sizes.enumerated() {
        try library.add("\(number).png", seed: UInt64(number), size: size)
      }
      let studio = try await library.indexed()
      try await body(library, studio, try sizes.indices.map { try library.id("\($0).png") })
    }
  }

  private func files(_ library: TestLibrary) -> [String] {
    let all = FileManager.default.enumerator(atPath: library.thumbnails.path)?.allObjects ?? []
    return all.compactMap { $0 as? String }.filter { $0.hasSuffix(".webp") }.sorted()
  }

  /// Thumbnails are written when they have been handed out.
  private func waitForFiles(_ count: Int, in library: TestLibrary) async throws -> [String] {
    for _ in 0..<500 where files(library).count < count { try await Task.sleep(for: .milliseconds(10)) }
    return files(library)
  }

  @Test(arguments: [
    (PixelSize(width: 600, height: 400), ThumbnailWidth.small, PixelSize(width: 240, height: 160)),
    (PixelSize(width: 600, height: 400), .large, PixelSize(width: 480, height: 320)),
    (PixelSize(width: 100, height: 50), .small, PixelSize(width: 100, height: 50)),
    (PixelSize(width: 300, height: 1200), .small, PixelSize(width: 240, height: 720)),
    (PixelSize(width: 20, height: 400), .small, PixelSize(width: 20, height: 60)),
    (PixelSize(width: 900, height: 2), .small, PixelSize(width: 240, height: 1)),
  ])
  func isAsWideAsAskedForAndNeverEnlarged(
    picture: PixelSize, width: ThumbnailWidth, expected: PixelSize
  ) async throws {
    try await with([picture]) { _, studio, ids in
      let found = try size(try await studio.thumbnail(of: ids[0], width: width))
      #expect(found == expected)
    }
  }

  @Test(arguments: [(450, 400), (1600, 1200), (10, 400), (99_999, 1200)])
  func previewsHaveTheNextSideBelow(asked: Int, expected: Int) async throws {
    try await with([PixelSize(width: 1200, height: 300)]) { _, studio, ids in
      let found = try size(try await studio.preview(of: ids[0], longSide: asked))
      #expect(found.width == expected)
    }
  }

  @Test func aTallPictureKeepsItsMiddle() async throws {
    try await TestLibrary.with { library in
      let (green, red) = (RGBColor(red: 0, green: 160, blue: 0), RGBColor(red: 200, green: 0, blue: 0))
      let pixels = SyntheticPicture.make(PixelSize(width: 100, height: 900)) { _, y in
        ((300..<600).contains(y) ? green : red, 255)
      }
      try library.add("tall.png", pixels: pixels)
      let studio = try await library.indexed()
      let bytes = try await studio.thumbnail(of: try library.id("tall.png"))
      let thumbnail = try VipsDecoder().decode(bytes, subject: "tall", minimumShortSide: nil).pixels
      #expect(thumbnail.size == PixelSize(width: 100, height: 300))
      let middles = stride(from: 0, to: thumbnail.samples.count, by: 4 * 97).map { thumbnail.samples[$0] }
      #expect(middles.allSatisfy { $0 < 60 })
    }
  }

  @Test func isKeptOnDiskByContent() async throws {
    try await with([PixelSize(width: 300, height: 200)]) { library, studio, ids in
      let first = try await studio.thumbnail(of: ids[0])
      let files = try await waitForFiles(1, in: library)
      #expect(files.count == 1)
      #expect(files.first?.hasSuffix("/\(ids[0])-w240.webp") == true)
      // Another process, which could not make it any more.
      try FileManager.default.removeItem(atPath: library.path("0.png"))
      let second = try await library.browsingStudio().thumbnail(of: ids[0])
      #expect(first == second)
    }
  }

  @Test func halfAThumbnailOnDiskIsMadeAnew() async throws {
    try await with([PixelSize(width: 300, height: 200)]) { library, studio, ids in
      let whole = try await studio.thumbnail(of: ids[0])
      let file = try #require(try await waitForFiles(1, in: library).first)
      let url = library.thumbnails.appendingPathComponent(file)
      for damaged in [Data(), Data(whole.prefix(whole.count / 2)), Data("RIFF".utf8)] {
        try damaged.write(to: url)
        #expect(try await library.browsingStudio().thumbnail(of: ids[0]) == whole)
        for _ in 0..<500 where (try? Data(contentsOf: url)) != Data(whole) {
          try await Task.sleep(for: .milliseconds(10))
        }
      }
    }
  }

  @Test func aDiskThatCannotBeWrittenIsNoHindrance() async throws {
    try await with([PixelSize(width: 300, height: 200)]) { library, _, ids in
      let file = library.folder.appendingPathComponent("no-folder")
      try Data([1]).write(to: file)
      let studio = library.browsingStudio { $0.thumbnailFolder = file.path + "/inside" }
      let first = try await studio.thumbnail(of: ids[0])
      #expect(try await studio.thumbnail(of: ids[0]) == first)
    }
  }

  @Test func manyWhoAskAtOnceGetTheSame() async throws {
    try await with([PixelSize(width: 300, height: 200), PixelSize(width: 200, height: 300)]) {
      _, studio, ids in
      let answers = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
        for number in 0..<40 {
          group.addTask { (number % 2, try await studio.thumbnail(of: ids[number % 2])) }
        }
        return try await group.reduce(into: [Int: Set<[UInt8]>]()) { $0[$1.0, default: []].insert($1.1) }
      }
      #expect(answers.mapValues(\.count) == [0: 1, 1: 1])
    }
  }

  @Test func whatCannotBeDecodedSaysSo() async throws {
    try await with([PixelSize(width: 30, height: 20)]) { library, studio, ids in
      try FileManager.default.removeItem(atPath: library.path("0.png"))
      await #expect { try await studio.thumbnail(of: ids[0]) } throws: {
        ($0 as? BrowsingError)?.code == .unreadableFile
      }
      let stranger = try #require(PictureID(String(repeating: "12", count: 16)))
      await #expect { try await studio.preview(of: stranger) } throws: {
        ($0 as? BrowsingError)?.code == .unknownPicture
      }
    }
  }

  @Test func warmingMakesWhatIsMissingOnly() async throws {
    try await with((0..<4).map { PixelSize(width: 260 + $0, height: 100) }) { library, studio, ids in
      _ = try await studio.thumbnail(of: ids[2])
      _ = try await waitForFiles(1, in: library)
      #expect(try await studio.warmThumbnails() == 3)
      #expect(try await waitForFiles(4, in: library).count == 4)
      #expect(try await studio.warmThumbnails() == 0)
    }
  }
}

struct ThumbnailSweepTests {
  private func write(_ name: String, bytes: Int, age: Double, in folder: URL) throws {
    let url = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(count: bytes).write(to: url)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -age)], ofItemAtPath: url.path)
  }

  private func names(_ folder: URL) -> [String] {
    (FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? [])
      .compactMap { $0 as? String }.filter { $0.contains(".") }.sorted()
  }

  @Test func theOldestGoUntilTheRestFits() async throws {
    try await withTemporaryFolder { folder in
      for number in 0..<10 {
        try write("\(number % 3)/\(number).webp", bytes: 100, age: Double(100 - number), in: folder)
      }
      ThumbnailSweep(folder: folder.path, limit: 1000).run()
      #expect(names(folder).count == 10)
      ThumbnailSweep(folder: folder.path, limit: 500).run()
      #expect(names(folder) == ["0/6.webp", "0/9.webp", "1/7.webp", "2/8.webp"])
    }
  }

  @Test func whatAKilledProcessLeftIsClearedAway() async throws {
    try await withTemporaryFolder { folder in
      try write("a/half.tmp", bytes: 10, age: 7200, in: folder)
      try write("a/fresh.tmp", bytes: 10, age: 1, in: folder)
      ThumbnailSweep(folder: folder.path, limit: 1000).run()
      #expect(names(folder) == ["a/fresh.tmp"])
    }
  }
}
