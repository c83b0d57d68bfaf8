import Foundation
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

/// Symbolic links, followed and not.
struct PictureFinderLinkTests {
  private static let following = PictureFinder(options: FindingOptions(followsSymlinks: true))

  /// Runs `body` in a folder with pictures and links; links are written `name -> target`.
  private func with(_ entries: [String], _ body: (String) throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      for entry in entries {
        let parts = entry.components(separatedBy: " -> ")
        let path = folder.path + "/" + parts[0]
        try FileManager.default.createDirectory(
          atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        if parts.count == 2 {
          try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: parts[1])
        } else {
          try Data([1]).write(to: URL(fileURLWithPath: path))
        }
      }
      try body(folder.path)
    }
  }

  private func names(_ findings: PictureFinder.Findings, in folder: String) -> [String] {
    findings.pictures.map { String($0.path.dropFirst(folder.count + 1)) }
  }

  private func lines(_ findings: PictureFinder.Findings, in folder: String) -> [String] {
    findings.failures.map { $0.description.replacingOccurrences(of: folder, with: "") }
  }

  @Test func passesOverLinksAndCountsThem() async throws {
    try await with([
      "real/a.jpg", "b.jpg -> real/a.jpg", "folder -> real", "real/up -> ..", "notes.txt -> real/a.jpg",
    ]) { folder in
      let findings = PictureFinder().pictures(in: [folder])
      #expect(names(findings, in: folder) == ["real/a.jpg"])
      #expect(findings.failures == [])
      #expect(findings.linksPassedOver == 3)
    }
  }

  @Test(arguments: [PictureFinder(), following])
  func listsLinksOfPicturesThatLeadNowhereOrInACircle(finder: PictureFinder) async throws {
    try await with(["a.jpg -> gone.jpg", "b.jpg -> c.jpg", "c.jpg -> b.jpg", "d.txt -> gone", "e.jpg"]) {
      folder in
      let findings = finder.pictures(in: [folder])
      #expect(names(findings, in: folder) == ["e.jpg"])
      #expect(
        lines(findings, in: folder) == [
          "/a.jpg: no such file or directory", "/b.jpg: too many levels of symbolic links",
          "/c.jpg: too many levels of symbolic links",
        ])
    }
  }

  @Test func rootMayBeALink() async throws {
    try await with(["real/a.jpg", "root -> real"]) { folder in
      #expect(names(PictureFinder().pictures(in: [folder + "/root"]), in: folder) == ["root/a.jpg"])
    }
  }

  @Test func followsLinksToFilesAndFoldersWhenAsked() async throws {
    try await with(["in/b.jpg -> ../out/a.jpg", "in/c -> ../out", "in/z.jpg", "out/a.jpg"]) { folder in
      let findings = Self.following.pictures(in: [folder + "/in"])
      #expect(names(findings, in: folder) == ["in/b.jpg", "in/c/a.jpg", "in/z.jpg"])
      #expect(findings.failures == [])
      let status = try FileStamp(path: folder + "/out/a.jpg", subject: "")
      #expect(findings.pictures.allSatisfy { $0.stamp == status || $0.path.hasSuffix("z.jpg") })
    }
  }

  @Test func loopIsListedAndEndsTheWalk() async throws {
    try await with(["a/b.jpg", "a/loop -> .", "a/c/up -> ../.."]) { folder in
      let findings = Self.following.pictures(in: [folder])
      #expect(names(findings, in: folder) == ["a/b.jpg"])
      #expect(lines(findings, in: folder) == ["/a/c/up: leads back to ", "/a/loop: leads back to /a"])
    }
  }

  @Test func loopThroughAFolderOutsideIsListed() async throws {
    try await with(["in/a.jpg", "in/out -> ../out", "out/b.jpg", "out/back -> ../in"]) { folder in
      let findings = Self.following.pictures(in: [folder + "/in"])
      #expect(names(findings, in: folder) == ["in/a.jpg", "in/out/b.jpg"])
      #expect(lines(findings, in: folder) == ["/in/out/back: leads back to /in"])
    }
  }

  @Test func folderReachedOnSeveralWaysIsWalkedByItsOwnPath() async throws {
    try await with(["a -> z", "b -> z", "z/c.jpg"]) { folder in
      let findings = Self.following.pictures(in: [folder])
      #expect(names(findings, in: folder) == ["z/c.jpg"])
      #expect(findings.failures == [])
      #expect(findings.linksPassedOver == 2)
    }
  }

  @Test func excludesHoldForLinks() async throws {
    try await with(["in/a -> ../out", "in/b.jpg -> gone", "out/c.jpg", "out/d.png"]) { folder in
      let globs = [try Glob("b.*"), try Glob("a/*.png")]
      let finder = PictureFinder(options: FindingOptions(excludes: globs, followsSymlinks: true))
      let findings = finder.pictures(in: [folder + "/in"])
      #expect(names(findings, in: folder) == ["in/a/c.jpg"])
      #expect(findings.failures == [])
    }
  }

  @Test func keepsWhatWasKnownBehindABrokenLink() async throws {
    try await with(["a.jpg -> gone.jpg", "b.jpg", "drive -> gone"]) { folder in
      let findings = Self.following.pictures(in: [folder])
      #expect(findings.isUnknown(folder + "/a.jpg"))
      #expect(findings.isUnknown(folder + "/drive/2020/c.jpg"))
      #expect(!findings.isUnknown(folder + "/b.jpg"))
    }
  }
}
