import Foundation
import Imaging
import Testing
import VipsImaging

/// A corpus of some 600 awkward files from public test suites, kept beside the checkout.
struct AwkwardFilesTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../../shared/data/nasty").standardizedFileURL

  @Test(.enabled(if: FileManager.default.fileExists(atPath: folder.path), "needs ../shared/data/nasty"))
  func eachGivesPixelsOrOneClearError() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
    var decoded = 0
    for name in names {
      let bytes = try [UInt8](Data(contentsOf: Self.folder.appendingPathComponent(name)))
      do {
        _ = try VipsDecoder().decode(bytes, subject: name, minimumShortSide: 360)
        decoded += 1
      } catch {
        let error = try #require(error as? ImagingError, "\(name): \(error)")
        #expect(error.subject == name)
        #expect(!error.reason.isEmpty && !error.reason.contains("\n"), "\(error)")
      }
    }
    #expect(decoded > 280, "\(decoded) of \(names.count) were read")
  }
}
