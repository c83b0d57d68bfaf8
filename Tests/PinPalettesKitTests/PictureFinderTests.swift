import Foundation
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

struct PictureFinderTests {
  private func touch(_ name: String, in folder: URL) throws {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data([1]).write(to: file)
  }

  private func names(_ findings: PictureFinder.Findings, under folder: URL) -> [String] {
    findings.pictures.map { String($0.path.dropFirst(folder.path.count + 1)) }
  }

  @Test func findsPicturesByTheirEndingInOrderOfPath() async throws {
    try await withTemporaryFolder { folder in
      for name in ["b.JPG", "a.webp", "c/d.heic", "notes.txt", "movie.mp4"] { try touch(name, in: folder) }
      let findings = PictureFinder().pictures(in: [folder.path])
      #expect(names(findings, under: folder) == ["a.webp", "b.JPG", "c/d.heic"])
      #expect(findings.failures == [])
    }
  }

  @Test func passesOverHiddenFilesAndFolders() async throws {
    try await withTemporaryFolder { folder in
      for name in [".a.jpg", ".pinpalettes/b.jpg", "c.jpg"] { try touch(name, in: folder) }
      #expect(names(PictureFinder().pictures(in: [folder.path]), under: folder) == ["c.jpg"])
    }
  }

  @Test func patternsReferToTheBaseOfARootThatLiesInIt() async throws {
    try await withTemporaryFolder { folder in
      for place in ["a/drafts", "a/b/drafts"] {
        let path = folder.appendingPathComponent(place)
        try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
        try Data("x".utf8).write(to: path.appendingPathComponent("1.jpg"))
      }
      let finder = PictureFinder(options: FindingOptions(excludes: [try Glob("/a/drafts")]))
      func found(_ root: String) -> [String] {
        finder.pictures(in: [folder.path + root], within: [folder.path]).pictures.map(\.path)
      }
      #expect(found("/a") == [folder.path + "/a/b/drafts/1.jpg"])
      #expect(found("/a/drafts") == [])
      #expect(found("/a/b") == [folder.path + "/a/b/drafts/1.jpg"])
    }
  }

  @Test func listsAFileOnceHoweverOftenItIsReached() async throws {
    try await withTemporaryFolder { folder in
      try touch("a.jpg", in: folder)
      let findings = PictureFinder().pictures(in: [folder.path, folder.path + "/a.jpg", folder.path])
      #expect(findings.pictures.count == 1)
    }
  }

  @Test func reportsARootThatIsNotThere() {
    let findings = PictureFinder().pictures(in: ["/no/such/folder"])
    #expect(findings.failures == [Failure(subject: "/no/such/folder", reason: "no such file or directory")])
  }

  @Test func reportsAPipeWithoutOpeningIt() async throws {
    try await withTemporaryFolder { folder in
      try #require(mkfifo(folder.path + "/pipe.jpg", 0o600) == 0)
      let findings = PictureFinder().pictures(in: [folder.path])
      #expect(findings.pictures.isEmpty)
      #expect(findings.failures.map(\.reason) == ["is not a regular file"])
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may read every folder"))
  func reportsAnUnreadableFolderAndGoesOn() async throws {
    try await withTemporaryFolder { folder in
      try touch("closed/a.jpg", in: folder)
      try touch("open/b.jpg", in: folder)
      let closed = folder.path + "/closed"
      try #require(chmod(closed, 0) == 0)
      defer { chmod(closed, 0o700) }
      let findings = PictureFinder().pictures(in: [folder.path])
      #expect(names(findings, under: folder) == ["open/b.jpg"])
      #expect(findings.failures == [Failure(subject: closed, reason: "permission denied")])
    }
  }

  @Test func ordersByTheBytesOfThePath() async throws {
    try await withTemporaryFolder { folder in
      // A slash comes after a hyphen and before a zero; é in one character after é in two.
      let names = ["a-b.jpg", "a.jpg", "a/x.jpg", "a0.jpg", "e\u{301}.jpg", "\u{e9}.jpg"]
      for name in names.reversed() { try touch(name, in: folder) }
      let found = self.names(PictureFinder().pictures(in: [folder.path]), under: folder)
      #expect(found.map { Array($0.utf8) } == names.map { Array($0.utf8) })
    }
  }

  @Test func walksNestedRootsOnceAndInOrder() async throws {
    try await withTemporaryFolder { folder in
      for name in ["a/.b/c.jpg", "a/d.jpg", "a-/e.jpg", "a/f/g.jpg"] { try touch(name, in: folder) }
      let roots = ["a/f", "a-", "a/.b", "a", "a/d.jpg", "a/"].map { folder.path + "/" + $0 }
      let found = names(PictureFinder().pictures(in: roots), under: folder)
      #expect(found == ["a-/e.jpg", "a/.b/c.jpg", "a/d.jpg", "a/f/g.jpg"])
    }
  }

  @Test func takesASingleFileWhateverItsName() async throws {
    try await withTemporaryFolder { folder in
      try touch(".scan.bin", in: folder)
      let found = PictureFinder().pictures(in: [folder.path + "/.scan.bin"])
      #expect(names(found, under: folder) == [".scan.bin"])
    }
  }

  @Test func includesHiddenFilesWhenAskedButNeverTheCatalogFolder() async throws {
    try await withTemporaryFolder { folder in
      for name in [".a.jpg", ".b/c.jpg", ".pinpalettes/d.jpg"] { try touch(name, in: folder) }
      let finder = PictureFinder(options: FindingOptions(includesHidden: true))
      #expect(names(finder.pictures(in: [folder.path]), under: folder) == [".a.jpg", ".b/c.jpg"])
    }
  }

  @Test func leavesOutWhatIsExcluded() async throws {
    try await withTemporaryFolder { folder in
      for name in ["a.png", "b.jpg", "raw/c.jpg", "x/raw/d.jpg", "x/y/e.jpg"] { try touch(name, in: folder) }
      let globs = [try Glob("*.png"), try Glob("raw/"), try Glob("x/y")]
      let finder = PictureFinder(options: FindingOptions(excludes: globs))
      #expect(names(finder.pictures(in: [folder.path]), under: folder) == ["b.jpg"])
    }
  }

  @Test func stoppedWalkClaimsNothingOfWhatItHasNotSeen() async throws {
    try await withTemporaryFolder { folder in
      for name in ["a/b.jpg", "c/d.jpg", "e.jpg"] { try touch(name, in: folder) }
      var asked = 0
      let findings = PictureFinder().pictures(in: [folder.path]) {
        asked += 1
        return asked > 2
      }
      #expect(names(findings, under: folder) == ["a/b.jpg", "e.jpg"])
      #expect(findings.isUnknown(folder.path + "/c/d.jpg"))
      #expect(!findings.isUnknown(folder.path + "/a/b.jpg"))
    }
  }

  @Test(.enabled(if: FileSystem.takesAnyName, "the file system refuses names that are not UTF-8"))
  func listsNamesThatAreNotUTF8() async throws {
    try await withTemporaryFolder { folder in
      let path = (Array(folder.path.utf8) + Array("/caf\u{1}.jpg".utf8)).map { $0 == 1 ? 0xE9 : $0 }
      let descriptor = open(path.map(CChar.init(bitPattern:)) + [0], O_CREAT | O_WRONLY, 0o600)
      try #require(descriptor >= 0)
      close(descriptor)
      let findings = PictureFinder().pictures(in: [folder.path])
      unlink(path.map(CChar.init(bitPattern:)) + [0])
      #expect(findings.pictures.isEmpty)
      #expect(findings.failures.map(\.subject) == [folder.path + "/caf\\xE9.jpg"])
      #expect(findings.failures.first?.reason.contains("UTF-8") == true)
    }
  }

  @Test func folderThatLiesTooDeepIsListed() async throws {
    try await withTemporaryFolder { folder in
      try touch("a.jpg", in: folder)
      try FileSystem.nest(in: folder.path, depth: 1200)
      let findings = PictureFinder().pictures(in: [folder.path])
      FileSystem.unnest(in: folder.path)
      #expect(names(findings, under: folder) == ["a.jpg"])
      #expect(findings.failures.map(\.reason) == ["file name too long"])
    }
  }

  @Test func stampOfATimeBeyondAllReasonDoesNotTrap() {
    var status = stat()
    status.st_mode = S_IFREG
    #if canImport(Darwin)
      status.st_mtimespec.tv_sec = .max
    #else
      status.st_mtim.tv_sec = .max
    #endif
    #expect(FileStamp(status).modifiedNanoseconds == Int64.max &* 1_000_000_000)
  }
}

private enum FileSystem {
  /// Apple's file systems check names, Linux's own do not.
  static var takesAnyName: Bool {
    #if os(Linux)
      true
    #else
      false
    #endif
  }

  /// Makes folders inside each other, deeper than any path can say.
  static func nest(in folder: String, depth: Int) throws {
    var at = open(folder, O_RDONLY)
    for _ in 0..<depth {
      try #require(mkdirat(at, "nested", 0o700) == 0)
      let next = openat(at, "nested", O_RDONLY)
      close(at)
      at = next
    }
    close(at)
  }

  /// Removes them again: the innermost rest moves up, and the emptied folder goes.
  static func unnest(in folder: String) {
    let (outer, rest) = (folder + "/nested", folder + "/rest")
    while rename(outer + "/nested", rest) == 0 {
      rmdir(outer)
      rename(rest, outer)
    }
    rmdir(outer)
  }
}
