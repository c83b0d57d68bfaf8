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
      let findings = PictureFinder.pictures(in: [folder.path])
      #expect(names(findings, under: folder) == ["a.webp", "b.JPG", "c/d.heic"])
      #expect(findings.failures == [])
    }
  }

  @Test func passesOverHiddenFilesAndFolders() async throws {
    try await withTemporaryFolder { folder in
      for name in [".a.jpg", ".pinpalettes/b.jpg", "c.jpg"] { try touch(name, in: folder) }
      #expect(names(PictureFinder.pictures(in: [folder.path]), under: folder) == ["c.jpg"])
    }
  }

  @Test func doesNotFollowLinksToFolders() async throws {
    try await withTemporaryFolder { folder in
      try touch("real/a.jpg", in: folder)
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/real/loop", withDestinationPath: folder.path)
      #expect(names(PictureFinder.pictures(in: [folder.path]), under: folder) == ["real/a.jpg"])
    }
  }

  @Test func listsAFileOnceHoweverOftenItIsReached() async throws {
    try await withTemporaryFolder { folder in
      try touch("a.jpg", in: folder)
      let findings = PictureFinder.pictures(in: [folder.path, folder.path + "/a.jpg", folder.path])
      #expect(findings.pictures.count == 1)
    }
  }

  @Test func reportsARootThatIsNotThere() {
    let findings = PictureFinder.pictures(in: ["/no/such/folder"])
    #expect(findings.failures == [Failure(subject: "/no/such/folder", reason: "no such file or directory")])
  }

  @Test func reportsAPipeWithoutOpeningIt() async throws {
    try await withTemporaryFolder { folder in
      try #require(mkfifo(folder.path + "/pipe.jpg", 0o600) == 0)
      let findings = PictureFinder.pictures(in: [folder.path])
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
      let findings = PictureFinder.pictures(in: [folder.path])
      #expect(names(findings, under: folder) == ["open/b.jpg"])
      #expect(findings.failures == [Failure(subject: closed, reason: "permission denied")])
    }
  }
}
