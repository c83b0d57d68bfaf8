import Foundation
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

struct LibraryFileTests {
  private func code(_ body: () async throws -> LibraryFile) async -> BrowsingError.Code? {
    do {
      _ = try await body()
      return nil
    } catch {
      return (error as? BrowsingError)?.code
    }
  }

  private func with(
    _ body: (TestLibrary, Studio, PictureID) async throws -> Void
  ) async throws {
    try await TestLibrary.with { library in
      try library.add("a.png", seed: 1)
      try library.add("b.png", seed: 2)
      let studio = try await library.indexed()
      try await body(library, studio, try library.id("a.png"))
    }
  }

  @Test func givesTheBytesOfThePicture() async throws {
    try await with { library, studio, id in
      let file = try await studio.file(of: id)
      let expected = try [UInt8](Data(contentsOf: URL(fileURLWithPath: library.path("a.png"))))
      #expect(file.name == "a.png" && file.byteCount == Int64(expected.count))
      #expect(try await file.format() == .png)
      #expect(try await file.bytes(at: 0, count: expected.count + 10) == expected)
      #expect(try await file.bytes(at: 5, count: 7) == Array(expected[5..<12]))
      #expect(try await file.bytes(at: Int64(expected.count), count: 1).isEmpty)
    }
  }

  @Test func aFileThatIsOpenStaysWhatItWas() async throws {
    try await with { library, studio, id in
      let file = try await studio.file(of: id)
      try FileManager.default.removeItem(atPath: library.path("a.png"))
      #expect(try await file.bytes(at: 0, count: 4) == [0x89, 0x50, 0x4E, 0x47])
    }
  }

  @Test func whatIsNotInTheCatalogIsUnknown() async throws {
    try await with { library, studio, _ in
      try library.add("new.png", seed: 3)
      let id = try library.id("new.png")
      #expect(await code { try await studio.file(of: id) } == .unknownPicture)
    }
  }

  @Test func changedContentIsRefused() async throws {
    try await with { library, studio, id in
      try library.add("a.png", seed: 9)
      #expect(await code { try await studio.file(of: id) } == .changedFile)
    }
  }

  @Test func aNewTimeOnTheSameContentIsNoChange() async throws {
    try await with { library, studio, id in
      try library.setModified(1e9, of: "a.png")
      #expect(await code { try await studio.file(of: id) } == nil)
      // Of the same length, but other bytes.
      var bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: library.path("a.png"))))
      bytes[bytes.count - 1] ^= 1
      try Data(bytes).write(to: URL(fileURLWithPath: library.path("a.png")))
      #expect(await code { try await studio.file(of: id) } == .changedFile)
    }
  }

  @Test func aLinkOutOfTheLibraryIsRefusedEvenToTheSameContent() async throws {
    try await with { library, studio, id in
      let outside = library.folder.appendingPathComponent("outside.png").path
      try FileManager.default.moveItem(atPath: library.path("a.png"), toPath: outside)
      try FileManager.default.createSymbolicLink(atPath: library.path("a.png"), withDestinationPath: outside)
      #expect(await code { try await studio.file(of: id) } == .outsideLibrary)
    }
  }

  @Test func aFolderThatHasBecomeALinkOutOfTheLibraryIsRefused() async throws {
    try await TestLibrary.with { library in
      try library.add("sub/a.png", seed: 1)
      try library.add("b.png", seed: 2)
      let studio = try await library.indexed()
      let id = try library.id("sub/a.png")
      let outside = library.folder.appendingPathComponent("elsewhere").path
      try FileManager.default.moveItem(atPath: library.path("sub"), toPath: outside)
      try FileManager.default.createSymbolicLink(atPath: library.path("sub"), withDestinationPath: outside)
      #expect(await code { try await studio.file(of: id) } == .outsideLibrary)
    }
  }

  @Test func aLinkWithinTheLibraryIsFollowed() async throws {
    try await with { library, studio, id in
      try FileManager.default.moveItem(atPath: library.path("a.png"), toPath: library.path("c.png"))
      try FileManager.default.createSymbolicLink(
        atPath: library.path("a.png"), withDestinationPath: library.path("c.png"))
      #expect(await code { try await studio.file(of: id) } == nil)
    }
  }

  @Test func theLibrarysOwnFolderMayBeReachedByALink() async throws {
    try await TestLibrary.with { library in
      try library.add("a.png", seed: 1)
      let link = library.folder.appendingPathComponent("link").path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: library.pictures.path)
      let studio = library.browsingStudio { $0.folders = [link] }
      _ = try await studio.index([link])
      let id = try library.id("a.png")
      #expect(await code { try await studio.file(of: id) } == nil)
    }
  }

  @Test func aFileOutsideOfTheFoldersIsUnknown() async throws {
    try await TestLibrary.with { library in
      try library.add("a.png", seed: 1)
      // A name that begins like the folder's.
      try library.add("in2/c.png", seed: 3)
      try library.add("in/b.png", seed: 2)
      let studio = try await library.indexed { $0.folders = [library.path("in")] }
      for name in ["a.png", "in2/c.png"] {
        let id = try library.id(name)
        #expect(await code { try await studio.file(of: id) } == .unknownPicture)
      }
      let id = try library.id("in/b.png")
      #expect(await code { try await studio.file(of: id) } == nil)
    }
  }

  @Test func aCopyOutsideOfTheFoldersStandsInForNone() async throws {
    try await TestLibrary.with { library in
      let inside = try library.add("in/b.png", seed: 1)
      try FileManager.default.copyItem(atPath: inside, toPath: library.path("a.png"))
      let studio = try await library.indexed { $0.folders = [library.path("in")] }
      let id = try library.id("a.png")
      #expect(try await studio.file(of: id).name == "b.png")
      try FileManager.default.removeItem(atPath: inside)
      #expect(await code { try await studio.file(of: id) } == .unreadableFile)
    }
  }

  @Test func whatIsNoRegularFileIsRefusedWithoutWaiting() async throws {
    try await with { library, studio, id in
      try FileManager.default.removeItem(atPath: library.path("a.png"))
      #expect(mkfifo(library.path("a.png"), 0o600) == 0)
      #expect(await code { try await studio.file(of: id) } == .unreadableFile)
    }
  }

  @Test func aCopyStandsInForAFileThatIsGone() async throws {
    try await TestLibrary.with { library in
      let original = try library.add("a.png", seed: 1)
      try FileManager.default.copyItem(atPath: original, toPath: library.path("b.png"))
      let studio = try await library.indexed()
      let id = try library.id("a.png")
      try FileManager.default.removeItem(atPath: original)
      #expect(try await studio.file(of: id).name == "b.png")
      try FileManager.default.removeItem(atPath: library.path("b.png"))
      #expect(await code { try await studio.file(of: id) } == .unreadableFile)
    }
  }

  @Test(arguments: [
    ("ab", "/x/ab", true), ("ab", "/x/abc", false), ("ab", "/x/a", false), ("ab", "/x/ab/c", true),
  ])
  func aFolderContainsWhatLiesInItAndNotWhatBeginsAlike(name: String, path: String, isInside: Bool) {
    #expect(LibraryRoots.contains("/x/" + name, path) == isInside)
  }
}

struct FileFormatTests {
  @Test(
    arguments: [
      ([0xFF, 0xD8, 0xFF, 0xE0], FileFormat.jpeg), (Array("GIF89a".utf8), .gif),
      (Array("RIFF\u{1}\u{2}\u{3}\u{4}WEBPVP8 ".utf8), .webp), (Array("\0\0\0\u{1C}ftypavif".utf8), .avif),
      (Array("\0\0\0\u{1C}ftypheic".utf8), .heif), ([0x49, 0x49, 0x2A, 0x00], .tiff),
      ([0xFF, 0x0A], .jpegXL),
    ] as [([UInt8], FileFormat)])
  func isToldByTheFirstBytes(bytes: [UInt8], format: FileFormat) {
    #expect(FileFormat(recognizing: bytes) == format)
  }

  @Test(arguments: ["", "<svg xmlns=", "<!DOCTYPE html>", "%PDF-1.7", "RIFF1234WAVE"])
  func whatIsNoPictureHasNoFormat(text: String) {
    #expect(FileFormat(recognizing: Array(text.utf8)) == nil)
  }
}
