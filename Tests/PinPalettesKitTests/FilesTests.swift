import Catalog
import Foundation
import Imaging
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

struct PicturePathTests {
  @Test(arguments: [
    ("/a/b/../c/./d", "/a/c/d"), ("//a///b/", "/a/b"), ("/..", "/"), ("/", "/"),
  ])
  func cleansAnAbsolutePath(path: String, clean: String) {
    #expect(PicturePath.absolute(path) == clean)
  }

  @Test func startsARelativePathInTheWorkingFolder() {
    #expect(
      PicturePath.absolute("x/y.jpg") == PicturePath.absolute(FileManager.default.currentDirectoryPath)
        + "/x/y.jpg")
  }

  @Test func shortensWhatLiesInTheWorkingFolder() {
    #expect(PicturePath.short(PicturePath.absolute("x/y.jpg")) == "x/y.jpg")
    #expect(PicturePath.short("/elsewhere/y.jpg") == "/elsewhere/y.jpg")
  }
}

struct PictureFileTests {
  private func reason(_ path: String) -> String? {
    do {
      _ = try PictureFile(path: path, subject: path)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func readsBytesAndDigest() async throws {
    try await withTemporaryFolder { folder in
      let path = folder.path + "/a"
      try Data("abc".utf8).write(to: URL(fileURLWithPath: path))
      let file = try PictureFile(path: path, subject: path)
      #expect(file.bytes == Array("abc".utf8))
      // The published test vector of FIPS 180-2.
      #expect(
        file.contentHash.description == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }
  }

  @Test func saysWhyAFileCannotBeRead() async throws {
    try await withTemporaryFolder { folder in
      try Data().write(to: folder.appendingPathComponent("empty"))
      #expect(reason(folder.path + "/none") == "no such file or directory")
      #expect(reason(folder.path) == "is a folder, not a picture")
      #expect(reason(folder.path + "/empty") == "the file is empty")
      #expect(reason("/dev/null") == "is not a regular file")
    }
  }
}

struct FileReasonTests {
  @Test func isTheOperatingSystemsClause() throws {
    let error = #expect(throws: (any Error).self) {
      try FileManager.default.contentsOfDirectory(atPath: "/no/such/folder")
    }
    #expect(FileReason.of(try #require(error)) == "no such file or directory")
  }
}

struct InstallationTests {
  @Test func findsTheSourceTreeAboveAnExecutable() {
    let installation = Installation(executable: Checkout.root + "/.build/x/release/pinpalettes")
    #expect(installation.models == Checkout.root + "/Models")
    #expect(installation.openVINOFolders == [Checkout.root + "/.deps/openvino/libs"])
  }

  @Test func findsAnInstalledTree() async throws {
    try await withTemporaryFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder.path + "/share/pinpalettes/Models", withIntermediateDirectories: true)
      let installation = Installation(executable: folder.path + "/bin/pinpalettes")
      #expect(installation.fonts == folder.path + "/share/pinpalettes/Fonts")
      #expect(installation.openVINOFolders == [folder.path + "/lib/pinpalettes/openvino"])
    }
  }
}

struct BlockingPoolTests {
  @Test func keepsTheOrderOfTheItems() async {
    var doubled: [Int] = []
    await BlockingPool().forEachInOrder(Array(0..<100), width: 7) {
      $0 * 2
    } receive: {
      doubled.append($0)
    }
    #expect(doubled == (0..<100).map { $0 * 2 })
  }

  @Test func passesErrorsOn() async {
    await #expect(throws: Failure(subject: "a", reason: "b")) {
      try await BlockingPool().run { throw Failure(subject: "a", reason: "b") }
    }
  }
}
