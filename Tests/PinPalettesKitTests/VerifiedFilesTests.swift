import Foundation
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

struct VerifiedFilesTests {
  @Test func remembersWhatWasFoundOfASettledFile() throws {
    try withVerifiedFiles { verified, file in
      #expect(!verified.know("sha256 a", of: file))
      verified.remember("sha256 a", of: file) {}
      #expect(verified.know("sha256 a", of: file))
      #expect(!verified.know("sha256 b", of: file))
    }
  }

  @Test func looksAgainAtAFileOfAnotherContent() throws {
    try withVerifiedFiles { verified, file in
      verified.remember("sha256 a", of: file) {}
      try Data("xbc".utf8).write(to: URL(fileURLWithPath: file))
      #expect(!verified.know("sha256 a", of: file))
    }
  }

  @Test func looksAgainAtAFileWhoseDateWasSetBack() throws {
    try withVerifiedFiles { verified, file in
      verified.remember("sha256 a", of: file) {}
      let date = try #require(
        try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date)
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
      try handle.write(contentsOf: Data("x".utf8))
      try handle.close()
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file)
      #expect(!verified.know("sha256 a", of: file))
    }
  }

  @Test func doesNotRememberAFileThatChangesMeanwhile() throws {
    try withVerifiedFiles { verified, file in
      try verified.remember("sha256 a", of: file) {
        try Data("xbc".utf8).write(to: URL(fileURLWithPath: file))
      }
      #expect(!verified.know("sha256 a", of: file))
    }
  }

  @Test func doesNotRememberAFileThatMayStillBeWritten() throws {
    try withVerifiedFiles(settles: false) { verified, file in
      verified.remember("sha256 a", of: file) {}
      #expect(!verified.know("sha256 a", of: file))
    }
  }

  @Test func doesNotRememberWhatWasNotFound() throws {
    try withVerifiedFiles { verified, file in
      struct Different: Error {}
      #expect(throws: Different.self) { try verified.remember("sha256 a", of: file) { throw Different() } }
      #expect(!verified.know("sha256 a", of: file))
    }
  }

  @Test func knowsNothingWithoutAFolder() throws {
    try withVerifiedFiles { _, file in
      for folder in [nil, file + "/folder"] {
        let verified = VerifiedFiles(folder: folder, settlingNanoseconds: -Int64.max)
        verified.remember("sha256 a", of: file) {}
        #expect(!verified.know("sha256 a", of: file))
      }
    }
  }

  @Test func isNotFooledByADamagedMemory() throws {
    try withVerifiedFiles { verified, file in
      verified.remember("sha256 a", of: file) {}
      let folder = try #require(verified.folder)
      for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
        try Data("sha256 a".utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
      }
      #expect(!verified.know("sha256 a", of: file))
    }
  }

  @Test func dropsTheOldestFindingsWhenThereAreTooMany() throws {
    try withVerifiedFiles { verified, file in
      for index in 0..<300 { verified.remember("finding \(index)", of: file) {} }
      let folder = try #require(verified.folder)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count <= 256)
      #expect(verified.know("finding 299", of: file))
    }
  }

  /// Lends a memory for which a file is settled at once if `isSettled`, and a file.
  private func withVerifiedFiles(
    settles isSettled: Bool = true, _ body: (VerifiedFiles, String) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("file")
    try Data("abc".utf8).write(to: file)
    try body(
      isSettled
        ? VerifiedFiles(folder: folder.path + "/verified", settlingNanoseconds: -Int64.max)
        : VerifiedFiles(folder: folder.path + "/verified"), file.path)
  }
}
